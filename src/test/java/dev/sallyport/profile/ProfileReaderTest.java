package dev.sallyport.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sallyport.model.RegionName;
import dev.sallyport.profile.Profile.Kind;

/// What stands in the files: sections, settings, and the faults in them.
final class ProfileReaderTest {

    @TempDir private Path directory;

    private AwsHome aws;

    @BeforeEach
    void makesTheDirectory() throws IOException {
        aws = new AwsHome(directory);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            aws_access_key_id=a;aws_secret_access_key=b | StaticKeys[]
            aws_access_key_id=a;aws_secret_access_key=b;aws_session_token=c | SessionKeys[]
            AWS_Access_Key_Id=a;aws_secret_access_key=b | StaticKeys[]
            credential_process=/bin/x | Process[]
            sso_session=corp;sso_account_id=1;sso_role_name=r | Unsupported[what=sso_session]
            sso_start_url=https://x.awsapps.com/start | Unsupported[what=sso_start_url]
            role_arn=arn:aws:iam::1:role/r;source_profile=base;mfa_serial=arn:m | Unsupported[what=mfa_serial]
            role_arn=arn:aws:iam::1:role/r;web_identity_token_file=/t | Unsupported[what=web_identity_token_file]
            role_arn=arn:aws:iam::1:role/r;credential_source=Environment | Unsupported[what=credential_source]
            login_session=arn:aws:sts::1:assumed-role/x | Unsupported[what=login_session]
            region=eu-west-1 | Unsupported[what=no credentials]
            role_arn=arn:aws:iam::1:role/r;source_profile=base | AssumedRole[roleArn=arn:aws:iam::1:role/r, source=base]
            role_arn=arn:aws:iam::1:role/r;source_profile=sso | Unsupported[what=sso_session]
            """)
    void namesTheWayToTheCredentials(String settings, String kind) {
        aws.config("[profile it]\n" + settings.replace(';', '\n') + "\n[profile sso]\nsso_session=corp\n");
        aws.credentials("[base]\n" + AwsHome.KEYS);

        var catalog = aws.read();

        assertThat(catalog.profile("it").orElseThrow().kind()).hasToString(kind);
        assertThat(catalog.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no-equals-sign | profile.bad-line
            = nameless | profile.bad-line
            aws_access_key_id=alone | profile.half-keys
            aws_session_token=alone | profile.half-keys
            endpoint_url=ftp://somewhere | profile.bad-endpoint
            endpoint_url=not an address | profile.bad-endpoint
            services=nowhere | profile.missing-services
            role_arn=arn:aws:iam::1:role/r | profile.role-without-source
            """)
    void leavesOutAProfileWithABadLineAndNamesTheLine(String line, String code) {
        aws.config("# first\n[profile good]\n" + AwsHome.KEYS + "[profile bad]\n" + line + "\n[profile last]\n"
                + AwsHome.KEYS);

        var catalog = aws.read();

        assertThat(AwsHome.names(catalog)).containsExactly("good", "last");
        assertThat(catalog.faults()).containsExactly(new ProfileFault(aws.configFile(), 6, code, "bad"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[profile bad", "[profile ]", "[profile \"bad]", "[]", "[default extra]"})
    void leavesOutASectionWithABadHeader(String header) {
        aws.config("[profile good]\n" + AwsHome.KEYS + header + "\nregion = eu-west-1\nno equals\n[profile last]\n"
                + AwsHome.KEYS);

        var catalog = aws.read();

        assertThat(AwsHome.names(catalog)).containsExactly("good", "last");
        assertThat(catalog.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(4);
            assertThat(fault.code()).isEqualTo("profile.bad-header");
        });
    }

    @Test
    void leavesOutABrokenProfileOfTheOtherFileToo() {
        aws.config("[profile prod]\nrole_arn\n");
        aws.credentials("[prod]\n" + AwsHome.KEYS);

        var catalog = aws.read();

        assertThat(catalog.profiles()).isEmpty();
        assertThat(catalog.faults()).hasSize(1);
    }

    @Test
    void passesOverSectionsThatItDoesNotKnow() {
        aws.config("[plugins]\ncli_legacy_plugin_path\n   = odd\n[preview]\ncloudsearch=true\n[profile a]\n"
                + AwsHome.KEYS);

        var catalog = aws.read();

        assertThat(AwsHome.names(catalog)).containsExactly("a");
        assertThat(catalog.faults()).isEmpty();
    }

    @Test
    void saysWhenTheWordProfileWasForgotten() {
        aws.config("[dev]\nregion=eu-west-1\n");

        assertThat(aws.read().faults())
                .containsExactly(new ProfileFault(aws.configFile(), 1, "profile.no-prefix", "dev"));
    }

    @Test
    void saysWhenTheCredentialsFileHasTheWordProfile() {
        aws.credentials("[profile dev]\n" + AwsHome.KEYS);

        var catalog = aws.read();

        assertThat(catalog.profiles()).isEmpty();
        assertThat(catalog.faults()).extracting(ProfileFault::code, ProfileFault::what)
                .containsExactly(tuple("profile.prefix-in-credentials", "dev"));
    }

    @Test
    void mergesASectionThatStandsTwiceAndSaysSo() {
        aws.config("[profile a]\nregion=eu-west-1\n[profile b]\n" + AwsHome.KEYS + "[profile a]\nregion=eu-west-2\n"
                + AwsHome.KEYS);

        var catalog = aws.read();

        assertThat(catalog.setting("a", "region")).contains("eu-west-2");
        assertThat(catalog.faults()).containsExactly(new ProfileFault(aws.configFile(), 6, "profile.twice", "a"));
    }

    @Test
    void prefersProfileDefaultToDefault() {
        aws.config("[default]\nregion=eu-west-1\n[profile default]\nregion=eu-west-2\n" + AwsHome.KEYS);

        var catalog = aws.read();

        assertThat(catalog.profile("default").orElseThrow().region()).contains(new RegionName("eu-west-2"));
        assertThat(catalog.faults()).isEmpty();
    }

    @Test
    void takesNamesInQuotesWithBlanksAndBeyondAscii() {
        aws.config("[profile \"my dev\"]\n" + AwsHome.KEYS + "[profile 'ops']\n" + AwsHome.KEYS + "[profile zürich]\n"
                + AwsHome.KEYS
                + "[profile child]\nrole_arn=arn:aws:iam::1:role/r\nsource_profile = my dev # the base\n");

        var catalog = aws.read();

        assertThat(AwsHome.names(catalog)).containsExactly("my dev", "ops", "zürich", "child");
        assertThat(catalog.setting("my dev", "aws_secret_access_key")).contains("hush");
        assertThat(catalog.profile("child").orElseThrow().kind())
                .isEqualTo(new Kind.AssumedRole("arn:aws:iam::1:role/r", "my dev"));
    }

    @Test
    void takesIndentedSettingsAndIndentedComments() {
        aws.config(
                "[profile a]\n  region = eu-west-1\n  # a note\n  aws_access_key_id = x\n\taws_secret_access_key = y\n");

        var catalog = aws.read();

        assertThat(catalog.faults()).isEmpty();
        assertThat(catalog.profile("a").orElseThrow().region()).contains(new RegionName("eu-west-1"));
    }

    @Test
    void leavesNestedSettingsAndServicesToTheSdk() {
        aws.config("[profile a]\nservices = local\ns3 =\n  addressing_style = path\n" + AwsHome.KEYS
                + "[services local]\nec2 =\n  endpoint_url = http://127.0.0.1:1\n");

        var catalog = aws.read();

        assertThat(catalog.faults()).isEmpty();
        assertThat(catalog.profileFile().getSection("services", "local").orElseThrow().property("ec2").orElseThrow())
                .contains("endpoint_url = http://127.0.0.1:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "::", "ftp://x", ""})
    void leavesOutAProfileWhoseServicesSectionLeadsNowhere(String url) {
        aws.config("[profile a]\nservices = local\n" + AwsHome.KEYS + "[services local]\nec2 =\n  endpoint_url = " + url
                + "\n");

        var catalog = aws.read();

        assertThat(catalog.profiles()).isEmpty();
        assertThat(catalog.faults())
                .containsExactly(new ProfileFault(aws.configFile(), 2, "profile.bad-endpoint", "a"));
    }

    @Test
    void leavesOutAProfileWhoseServicesSectionIsBroken() {
        aws.config("[profile a]\nservices = local\n" + AwsHome.KEYS + "[services local]\nec2 =\n  endpoint_url\n");

        var catalog = aws.read();

        assertThat(catalog.profiles()).isEmpty();
        assertThat(catalog.faults()).extracting(ProfileFault::code)
                .containsExactly("profile.bad-line",
                        "profile.missing-services");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a>a | profile.self-source
            a>gone | profile.missing-source
            a>b,b>a | profile.source-cycle;profile.source-cycle
            a>b,b>c,c>b | profile.source-cycle;profile.source-cycle;profile.source-cycle
            a>bad | profile.bad-line;profile.missing-source
            """)
    void leavesOutRolesThatLeadNowhere(String chain, String codes) {
        var text = new StringBuilder("[profile bad]\nnonsense\n[profile base]\n" + AwsHome.KEYS);
        for (var link : chain.split(",", -1)) {
            var ends = link.split(">", -1);
            text.append("[profile ")
                    .append(ends[0])
                    .append("]\nrole_arn=arn:aws:iam::1:role/r\nsource_profile=")
                    .append(ends[1])
                    .append('\n');
        }
        aws.config(text.toString().replace(chain.contains("bad") ? "\u0000" : "nonsense\n", ""));

        var catalog = aws.read();

        assertThat(AwsHome.names(catalog)).contains("base").doesNotContain("a", "b", "c");
        assertThat(catalog.faults()).extracting(ProfileFault::code).containsExactly(codes.split(";", -1));
    }

    @Test
    void followsAChainOfRoles() {
        aws.config("[profile a]\nrole_arn=arn:1\nsource_profile=b\n[profile b]\nrole_arn=arn:2\nsource_profile=c\n"
                + "[profile c]\n" + AwsHome.KEYS);

        assertThat(AwsHome.names(aws.read())).containsExactly("a", "b", "c");
    }

    @Test
    void keepsAProfileWhoseRegionIsNone() {
        aws.config("[profile a]\n" + AwsHome.KEYS + "region = Frankfurt\n");

        var catalog = aws.read();

        assertThat(catalog.profile("a").orElseThrow().region()).isEmpty();
        assertThat(catalog.faults()).containsExactly(new ProfileFault(aws.configFile(), 4, "profile.bad-region", "a"));
    }
}
