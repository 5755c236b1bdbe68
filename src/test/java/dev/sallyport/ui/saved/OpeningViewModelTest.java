package dev.sallyport.ui.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.sallyport.model.InstanceState;
import dev.sallyport.model.ProblemException;
import dev.sallyport.model.RegionName;
import dev.sallyport.plan.KeyType;
import dev.sallyport.saved.Errand;
import dev.sallyport.saved.Errand.Origin;
import dev.sallyport.saved.SavedConnection;
import dev.sallyport.saved.SavedConnection.Colour;
import dev.sallyport.saved.SavedConnection.Way;
import dev.sallyport.saved.Target;
import dev.sallyport.ui.instances.Desk;
import dev.sallyport.ui.instances.Sample;

/// Opening what was saved or asked for, without the toolkit.
class OpeningViewModelTest {

    private final Den den = new Den();

    @Test
    void opensTheOneInstanceThatARuleMeans() {
        den.runs("web-1", "db-1");
        var connection = new SavedConnection(UUID.randomUUID(), "shop", "",
                new Target.ByRule("prod", new RegionName("eu-central-1"), Map.of("Name", "web-*")),
                Optional.of("admin"), Optional.of(KeyType.RSA_4096), Optional.of(Way.PRIVATE), false,
                Optional.of("sudo -i"), Optional.of(Colour.RED), Optional.of("dark"));

        den.opener.open(connection);
        assertThat(den.opener.stateProperty().get()).isEqualTo(new Opening.Searching("shop"));
        den.tasks.finishAll();

        var opened = den.opened.getFirst();
        assertThat(opened.plan().instance().name()).isEqualTo("web-1");
        assertThat(opened.plan().user().name()).isEqualTo("admin");
        assertThat(opened.plan().keyType()).isEqualTo(KeyType.RSA_4096);
        assertThat(opened.plan().routes().toString()).contains("10.0.1.7");
        assertThat(opened.guise().title()).contains("shop");
        assertThat(opened.guise().colour()).contains("red");
        assertThat(opened.guise().command()).contains("sudo -i");
        assertThat(den.opener.stateProperty().get()).isEqualTo(new Opening.Idle());
    }

    @Test
    void aRuleThatMatchesNothingIsSaidWithAWayToTheForm() {
        den.runs("db-1");

        den.opener.open(Den.rule("shop", "", "web-*"));
        den.tasks.finishAll();

        var face = face();
        assertThat(face.title()).isEqualTo("shop was not opened");
        assertThat(face.text()).contains("Name=web-* in eu-central-1 · prod");
        assertThat(face.editable().map(SavedConnection::name)).contains("shop");
        assertThat(den.opened).isEmpty();
    }

    @Test
    void ofFiveHundredMatchesLetsTheUserChooseWithThoseThatRunFirst() {
        den.instances.add(Sample.numbered("web-0", 1).in("prod", "eu-central-1").state(InstanceState.STOPPED).make());
        for (int i = 1; i < 500; i++) {
            den.runs("web-" + i);
        }

        den.opener.open(Den.rule("shop", "", "web-*"));
        den.tasks.finishAll();

        var face = face();
        assertThat(face.choices()).hasSize(500);
        assertThat(face.ready()).isEqualTo(499);
        assertThat(face.choices().getFirst().name()).isEqualTo("web-1");
        assertThat(face.choices().getLast().why()).contains("The instance is not running");
        assertThat(face.choices().stream().filter(choice -> choice.has("web-499"))).hasSize(1);

        face.choices().get(1).open().run();
        assertThat(den.opened).hasSize(1);
        assertThat(den.opened.getFirst().plan().instance().name()).isEqualTo("web-2");
    }

    @Test
    void opensAllThatCanBeOpened() {
        den.runs("web-1", "web-2");
        den.instances.add(Sample.numbered("web-3", 9).in("prod", "eu-central-1").state(InstanceState.STOPPED).make());
        den.opener.open(Den.rule("shop", "", "web-*"));
        den.tasks.finishAll();

        den.opener.choose(((Opening.Choosing) den.opener.stateProperty().get()).all());

        assertThat(den.opened).extracting(one -> one.plan().instance().name()).containsExactly("web-1", "web-2");
        assertThat(den.opened).extracting(one -> one.guise().title().orElseThrow())
                .containsExactly("shop · web-1", "shop · web-2");
    }

    @Test
    void aStoppedInstanceIsRefusedInThePlannersWords() {
        den.instances.add(Sample.numbered("web-1", 1).in("prod", "eu-central-1").state(InstanceState.STOPPED).make());

        den.opener.open(Den.rule("shop", "", "web-*"));
        den.tasks.finishAll();

        assertThat(face().text()).startsWith("The instance is not running.");
        assertThat(face().remedy()).startsWith("Start it");
    }

    @Test
    void whatAwsRefusesIsShown() {
        den.refusal = Optional.of(new ProblemException(new Desk.No("denied")));

        den.opener.open(Den.rule("shop", "", "web-*"));
        den.tasks.finishAll();

        assertThat(den.opener.stateProperty().get()).isInstanceOf(Opening.Refused.class);
    }

    @Test
    void aSearchCanBeStopped() {
        den.runs("web-1");
        den.opener.open(Den.rule("shop", "", "web-*"));

        den.opener.cancel();
        den.tasks.finishAll();

        assertThat(den.opened).isEmpty();
        assertThat(den.opener.stateProperty().get()).isEqualTo(new Opening.Idle());
    }

    @Test
    void anErrandMeansASavedConnectionByItsExactNameFirst() {
        den.runs("web-1", "Shop");
        den.has("shop", "");

        den.opener.open(errand("SHOP", Origin.USER));
        den.tasks.finishAll();
        assertThat(den.opened.getFirst().guise().title()).contains("shop");
        assertThat(den.asked).isEmpty();
    }

    @Test
    void namesakesAreOfferedToChooseFrom() {
        den.runs("web-1");
        den.has("shop", "prod");
        den.has("shop", "test");

        den.opener.open(errand("shop", Origin.USER));
        assertThat(face().choices()).extracting(Choice::about).allMatch(about -> about.contains("Name=web-*"));
        face().choices().getFirst().open().run();
        den.tasks.finishAll();

        assertThat(den.opened).hasSize(1);
    }

    @Test
    void anErrandMeansAnInstanceIfNothingSavedIsCalledSo() {
        den.runs("web-1");

        den.opener.open(errand("web-1", Origin.USER));
        den.tasks.finishAll();
        assertThat(den.opened).hasSize(1);

        den.opener.open(errand("web-7", Origin.USER));
        den.tasks.finishAll();
        assertThat(face().text()).contains("\"web-7\"");
    }

    @Test
    void aLinkOpensNothingBeforeTheUserAgrees() {
        den.runs("web-1");
        var link = new Errand("web-1", false, Optional.of("prod"), Optional.of(new RegionName("eu-central-1")),
                Optional.of("root"), Origin.LINK);

        den.opener.open(link);
        den.tasks.finishAll();
        assertThat(den.opened).isEmpty();
        assertThat(den.asked).isEmpty();
        assertThat(face().facts()).contains(Map.entry("Asked for", "web-1"), Map.entry("Profile", "prod"),
                Map.entry("Region", "eu-central-1"), Map.entry("Log in as", "root"), Map.entry("Kind", "SSH"));

        den.opener.agree();
        den.tasks.finishAll();
        assertThat(den.opened).hasSize(1);
    }

    @Test
    void aHostileLinkCannotDisguiseItself() {
        den.opener.open(errand("web-1\u202E\n\nTrusted by Sallyport", Origin.LINK));

        assertThat(face().title()).doesNotContain("\n").doesNotContain("\u202E");
        assertThat(face().facts().getFirst().getValue()).doesNotContain("\n").doesNotContain("\u202E");
    }

    @Test
    void aLinkToASavedConnectionSaysWhatThatDoes() {
        var connection = new SavedConnection(UUID.randomUUID(), "shop", "", Den.rule("x", "", "web-*").target(),
                Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.of("rm -r /tmp/cache"),
                Optional.empty(), Optional.empty());
        den.library.put(connection, den.library.own());

        den.opener.open(errand("shop", Origin.LINK));

        assertThat(face().facts()).contains(Map.entry("Saved connection", "Name=web-* in eu-central-1 · prod"),
                Map.entry("Command after login", "rm -r /tmp/cache"));
    }

    private static Errand errand(String what, Origin origin) {
        return new Errand(what, false, Optional.empty(), Optional.empty(), Optional.empty(), origin);
    }

    private OpeningFace face() {
        return new OpeningWords(den.opener, den.messages, ZoneOffset.UTC).of(den.opener.stateProperty().get());
    }
}
