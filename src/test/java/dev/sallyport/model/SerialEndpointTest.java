package dev.sallyport.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SerialEndpointTest {

    @ParameterizedTest
    @CsvSource({"eu-central-1, serial-console.ec2-instance-connect.eu-central-1.aws",
        "ap-northeast-3, ec2-serial-console.ap-northeast-3.api.aws",
        "sa-east-1, serial-console.ec2-instance-connect.sa-east-1.aws",
        "us-gov-west-1, serial-console.ec2-instance-connect.us-gov-west-1.amazonaws.com",
        "cn-north-1, ec2-serial-console.cn-north-1.api.amazonwebservices.com.cn"})
    void namesTheHostThatAwsPublishes(String region, String host) {
        var endpoint = SerialEndpoint.of(new RegionName(region));

        assertThat(endpoint.host()).isEqualTo(host);
        assertThat(endpoint.fingerprint()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"eu-central-9, ec2-serial-console.eu-central-9.api.aws",
        "eusc-de-east-1, ec2-serial-console.eusc-de-east-1.api.amazonwebservices.eu",
        "us-isob-east-1, ec2-serial-console.us-isob-east-1.api.aws.scloud"})
    void givesARegionOfTheFutureTheNameOfTheNewerOnesAndNoFingerprint(String region, String host) {
        assertThat(SerialEndpoint.of(new RegionName(region)))
                .isEqualTo(new SerialEndpoint(new RegionName(region), host, Optional.empty()));
    }

    @Test
    void knowsThirtyEightHostsEachWithAFingerprintOfThirtyTwoBytes() {
        var published = SerialEndpointTable.TABLE.published().values();

        assertThat(published).hasSize(38).allSatisfy(endpoint -> {
            assertThat(endpoint.host()).contains(endpoint.region().value());
            assertThat(Base64.getDecoder().decode(endpoint.fingerprint().orElseThrow().substring("SHA256:".length())))
                    .hasSize(32);
        });
        assertThat(published).extracting(SerialEndpoint::fingerprint).doesNotHaveDuplicates();
    }
}
