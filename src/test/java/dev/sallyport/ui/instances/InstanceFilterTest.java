package dev.sallyport.ui.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sallyport.model.InstanceState;

class InstanceFilterTest {

    private static final InstanceRow WEB = Sample.named("Web 1 prod")
            .id("i-0a1b2c3d4e5f60001")
            .in("dev", "eu-central-1")
            .tag("env", "prod")
            .tag("team", "Search Quality")
            .tag("k8s:node", "yes")
            .addresses(Optional.of("203.0.113.7"), Optional.of("10.0.1.7"), Optional.of("2001:db8::7"))
            .image("ubuntu/images/hvm-ssd/ubuntu-jammy-22.04-amd64-server-20240301", "Linux/UNIX")
            .row();

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "web", "WEB", "web prod", "prod web", "\"web 1\"", "\"b 1 p\"", "0a1b2c",
        "203.0.113",
        "10.0.1.7", "2001:db8", "t3.mic", "eu-cent", "search", "ubuntu", "web*", "*prod", "*1*", "t3.*", "name:web",
        "name:\"web 1 prod\"", "name:web*prod", "NAME:Web", "id:i-0a1b", "id:*60001", "state:running", "state:run",
        "region:eu-central-1", "region:central", "zone:eu-central-1a", "profile:dev", "account:1111", "type:t3",
        "type:t3.micro", "type:*.micro", "ip:203.0", "ip:10.0.1.7", "ip:*.7", "ip:2001:db8", "vpc:c0ffee",
        "vpc:subnet-0beef", "image:jammy", "image:ami-0aa1", "system:ubuntu", "system:\"ubuntu 22.04\"", "tag:env",
        "tag:e", "tag:env=prod", "tag:env=pr", "tag:ENV=PROD", "tag:env=\"prod\"", "tag:env=*o*", "tag:e*=prod",
        "tag:team=\"search quality\"", "tag:\"k8s:node\"", "tag:k8s:node=yes", "tag:name=web", "-mysql", "-name:db",
        "-tag:owner", "-tag:env=test", "web -mysql state:running", "name:", "-name:", "tag:", "-", "- web", "\"",
        "\"web 1", "tag:env="})
    void letsThrough(String typed) {
        assertTrue(InstanceFilter.parse(typed).matches(WEB), typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "web mysql", "\"web prod\"", "web*1", "*eu", "name:\"web\"", "name:dev", "id:web",
        "state:stopped", "state:unning", "region:us", "type:micro", "ip:113.7", "ip:3.113", "image:windows",
        "system:debian", "tag:owner", "tag:nv", "tag:env=test", "tag:env=rod", "tag:env=\"pr\"", "tag:\"en\"",
        "tag:en=prod", "-web", "-\"web 1\"", "-name:web*", "-tag:env", "-state:running", "web -prod", "dev",
        "name:\"\"", "foo:bar", "-web mysql", "web,db"})
    void holdsBack(String typed) {
        assertFalse(InstanceFilter.parse(typed).matches(WEB), typed);
    }

    @Test
    void findsInstancesWithoutNameByAnEmptyQuote() {
        assertTrue(InstanceFilter.parse("name:\"\"").matches(Sample.named("").row()));
    }

    @Test
    void doesNotFindPreproductionWhenProductionIsAskedFor() {
        var pre = Sample.named("x").tag("env", "preprod").row();

        assertFalse(InstanceFilter.parse("tag:env=prod").matches(pre));
        assertTrue(InstanceFilter.parse("tag:env=*prod").matches(pre));
    }

    @ParameterizedTest
    @CsvSource({"foo:bar,foo", "colour:red web,colour", "nam:web,nam"})
    void takesAnUnknownWordAsFreeTextAndNamesIt(String typed, String word) {
        assertEquals(List.of(word), InstanceFilter.parse(typed).unknownWords());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2001:db8::1", "fe80::1", "\"foo:bar\"", "name:foo:bar", "tag:aws:autoscaling", ":", ":x",
        "::"})
    void doesNotMistakeAddressesAndQuotesForWords(String typed) {
        assertThat(InstanceFilter.parse(typed).unknownWords()).isEmpty();
    }

    @Test
    void findsFreeTextWithAColonInATagValue() {
        var row = Sample.named("x").tag("arn", "arn:aws:iam::1:role/web").row();

        assertTrue(InstanceFilter.parse("arn:aws").matches(row));
    }

    @Test
    void matchesNoTextAcrossTwoFields() {
        var row = Sample.named("alpha").id("i-0000000000000beta".replace("beta", "be0a")).row();

        assertFalse(InstanceFilter.parse("alphai").matches(row));
        assertFalse(InstanceFilter.parse("alpha*micro").matches(row));
    }

    @Test
    void treatsTheStateOfAStoppedInstanceAsItsState() {
        var stopped = Sample.named("x").state(InstanceState.SHUTTING_DOWN).row();

        assertTrue(InstanceFilter.parse("state:shutting-down").matches(stopped));
        assertTrue(InstanceFilter.parse("-state:running").matches(stopped));
    }

    @Test
    void isNotSlowedDownByStarsThatAlmostMatch() {
        var hostile = Sample.named("a".repeat(10_000)).row();
        var filter = InstanceFilter.parse("name:" + "*a".repeat(40) + "*b");

        Assertions.assertTimeout(Duration.ofSeconds(2), () -> assertFalse(filter.matches(hostile)));
    }

    @Test
    void knowsWhenItLetsEverythingThrough() {
        assertTrue(InstanceFilter.parse("  name: - ").all());
        assertFalse(InstanceFilter.parse("web").all());
    }
}
