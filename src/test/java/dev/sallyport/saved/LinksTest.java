package dev.sallyport.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sallyport.model.ProblemException;
import dev.sallyport.model.RegionName;
import dev.sallyport.saved.Errand.Origin;

class LinksTest {

    private static final RegionName FRANKFURT = new RegionName("eu-central-1");

    @Test
    void readsEveryParameter() throws Exception {
        var errand = Links.parse(
                "sallyport://connect?target=web%201&serial=true&profile=dev&region=eu-central-1&user=ubuntu");

        assertThat(errand).isEqualTo(new Errand("web 1", true, Optional.of("dev"), Optional.of(FRANKFURT),
                Optional.of("ubuntu"), Origin.LINK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sallyport://connect?target=i-0a1b2c3d4e5f67890",
        "SALLYPORT://connect?target=i-0a1b2c3d4e5f67890", "sallyport://connect/?target=i-0a1b2c3d4e5f67890"})
    void takesWhatSystemsMakeOfALink(String link) throws Exception {
        assertThat(Links.parse(link).what()).isEqualTo("i-0a1b2c3d4e5f67890");
    }

    @ParameterizedTest
    @ValueSource(strings = {"web-1", "Größe & Co = 1+1 100%", "a/b:c@d", "日本", "~._-", "x?y#z"})
    void writesWhatItReads(String what) throws Exception {
        var errand = new Errand(what, true, Optional.of("my profile"), Optional.of(FRANKFURT), Optional.of("ec2-user"),
                Origin.LINK);

        assertThat(Links.parse(Links.format(errand))).isEqualTo(errand);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sallyport:", "sallyport://", "sallyport:connect?target=a", "http://connect?target=a",
        "sallyport://connect", "sallyport://connect#?target=a", "sallyport://user@connect?target=a",
        "sallyport://user:pw@connect?target=a", "sallyport://connect:22?target=a",
        "sallyport://connect.evil.example?target=a",
        "sallyport://connect/../x?target=a", "sallyport://connect//?target=a", "sallyport://evil/connect?target=a",
        " sallyport://connect?target=a", "sallyport://connect%3Ftarget=a", "sallyport:///connect?target=a",
        "sallyport://çonnect?target=a"})
    void refusesAnotherBeginning(String link) {
        assertThat(refusal(link)).isInstanceOf(LinkProblem.NotOurs.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sallyport://connect?target=%", "sallyport://connect?target=%4",
        "sallyport://connect?target=%zz", "sallyport://connect?target=%+1", "sallyport://connect?target=a+b",
        "sallyport://connect?target=%ff", "sallyport://connect?target=%c0%af", "sallyport://connect?target=%ed%a0%80",
        "sallyport://connect?target=a b", "sallyport://connect?target=a\u0000", "sallyport://connect?target=a\n",
        "sallyport://connect?target=a#b", "sallyport://connect?target=a=b", "sallyport://connect?target=\"a\"",
        "sallyport://connect?target=é", "sallyport://connect?target=a\\b", "sallyport://connect?target=<a>"})
    void refusesWhatNoLinkHas(String link) {
        assertThat(refusal(link)).isInstanceOf(LinkProblem.Garbled.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sallyport://connect?target=a&command=rm", "sallyport://connect?target=a&",
        "sallyport://connect?target=a&&user=b", "sallyport://connect?Target=a", "sallyport://connect?%74arget=a",
        "sallyport://connect?", "sallyport://connect?target=a&key=/etc/passwd", "sallyport://connect?target=a&=b"})
    void refusesWhatItDoesNotKnow(String link) {
        assertThat(refusal(link)).isInstanceOf(LinkProblem.Unknown.class);
    }

    @Test
    void refusesToBeToldTwice() {
        assertThat(refusal("sallyport://connect?target=a&user=b&target=c")).isEqualTo(
                new LinkProblem.Repeated("sallyport://connect?target=a&user=b&target=c", "target"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sallyport://connect?target=", "sallyport://connect?target", "sallyport://connect?user=a",
        "sallyport://connect?target=%20%20"})
    void refusesToOpenNothing(String link) {
        assertThat(refusal(link)).isInstanceOf(LinkProblem.NoTarget.class);
    }

    @ParameterizedTest
    @CsvSource({"target=a%00, target", "target=a%0Ab, target", "target=a%1B%5B2J, target",
        "target=sallyport://connect%3Ftarget%3Dx, target", "target=https%3A%2F%2Fevil.example, target",
        "target=a%E2%80%AEb, target", "target=a%E2%80%8Bb, target", "target=a&serial=yes, serial",
        "target=a&serial=, serial", "target=a&region=nowhere, region", "target=a&region=, region",
        "target=a&user=root;reboot, user", "target=a&user=-oProxyCommand, user", "target=a&user=$(id), user",
        "target=a&profile=, profile", "target=a&profile=a%09b, profile"})
    void refusesWhatCannotBe(String query, String parameter) {
        assertThat(refusal("sallyport://connect?" + query)).isInstanceOfSatisfying(LinkProblem.Impossible.class,
                wrong -> assertThat(wrong.parameter()).isEqualTo(parameter));
    }

    @Test
    void refusesALinkThatIsTooLong() {
        var link = "sallyport://connect?target=" + "a".repeat(Links.MOST);

        var refusal = refusal(link);

        assertThat(refusal).isInstanceOf(LinkProblem.TooLong.class);
        assertThat(refusal.facts().get("link")).hasSizeLessThan(210);
    }

    @Test
    void showsNoHiddenCharactersInItsRefusals() {
        var refusal = refusal("sallyport://evil\u202e\u001b[2J?target=a");

        assertThat(refusal.facts().values()).allMatch(PlainText::plain);
    }

    /// Whatever is thrown at it: an errand that can be written and read again, or a problem; never anything else.
    @Test
    void anyTextIsEitherAnErrandOrAProblem() {
        var random = new Random(4);
        var pieces = List.of("sallyport://", "connect", "?", "&", "=", "target", "user", "region", "serial", "profile",
                "true", "%", "%41", "%00", "%c3%a9", "a", "web-1", "eu-central-1", "\u0000", "\uD800", "é", "/", "#",
                "@", ":", "+", " ", "i-0a1b2c3d4e5f67890", "..", "\\");
        for (int round = 0; round < 20_000; round++) {
            var link = new StringBuilder(round % 2 == 0 ? "sallyport://connect?target=" : "");
            for (int n = random.nextInt(12); n > 0; n--) {
                link.append(pieces.get(random.nextInt(pieces.size())));
            }
            try {
                var errand = Links.parse(link.toString());
                assertThat(errand.origin()).isEqualTo(Origin.LINK);
                assertThat(PlainText.plain(errand.what())).isTrue();
                assertThat(Links.parse(Links.format(errand))).isEqualTo(errand);
            } catch (ProblemException e) {
                assertThat(e.problem()).isInstanceOf(LinkProblem.class);
            }
        }
    }

    @Test
    void theCommandLineIsTheUsersOwnButALinkOnItIsNot() throws Exception {
        assertThat(Errands.parse("web 1", true, Optional.of("dev"), Optional.of("eu-central-1"), Optional.empty()))
                .isEqualTo(new Errand("web 1", true, Optional.of("dev"), Optional.of(FRANKFURT), Optional.empty(),
                        Origin.USER));
        assertThat(Errands.parse("sallyport://connect?target=a", false, Optional.empty(), Optional.empty(),
                Optional.empty()).origin()).isEqualTo(Origin.LINK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0000", "a\u202eb"})
    void theCommandLineIsCheckedAsWell(String what) {
        assertThat(catchThrowableOfType(ProblemException.class,
                () -> Errands.parse(what, false, Optional.empty(), Optional.empty(), Optional.empty()))).isNotNull();
    }

    private static LinkProblem refusal(String link) {
        var thrown = catchThrowableOfType(ProblemException.class, () -> Links.parse(link));
        assertThat(thrown).as(link).isNotNull();
        return (LinkProblem) thrown.problem();
    }
}
