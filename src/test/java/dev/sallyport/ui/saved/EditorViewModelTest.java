package dev.sallyport.ui.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.sallyport.saved.Library.Entry;
import dev.sallyport.saved.SavedConnection;
import dev.sallyport.saved.Target;
import dev.sallyport.ui.instances.Sample;

/// The form, without the toolkit.
class EditorViewModelTest {

    private final Den den = new Den();

    @Test
    void saysUnderEachFieldWhatIsWrongWithIt() {
        den.editor.create(Draft.EMPTY, false);
        assertThat(den.editor.wrongProperty().get()).containsOnlyKeys(Field.NAME, Field.INSTANCE);

        den.editor.form().byRule.set(true);
        assertThat(den.editor.wrongProperty().get()).containsOnlyKeys(Field.NAME, Field.PROFILE, Field.REGION,
                Field.TAGS);
        assertThat(den.editor.whyNotProperty().get()).contains("Give it a name.");
    }

    @Test
    void takesNoUserNoGroupAndNoTagThatCannotBe() {
        den.editor.create(Draft.EMPTY, false);
        var form = den.editor.form();
        form.user.set("two words");
        form.group.set("/prod");
        form.tags.set("role web");
        form.command.set("a\u0007b");
        form.byRule.set(true);

        assertThat(den.editor.wrongProperty().get()).containsKeys(Field.USER, Field.GROUP, Field.TAGS, Field.COMMAND);
    }

    @Test
    void savesOnceEverythingIsRight() {
        den.editor.create(Draft.EMPTY, false);
        den.editor.save();
        assertThat(den.tasks.names()).isEmpty();

        fillIn("web", "web-*");
        den.editor.save();
        den.tasks.finishAll();

        assertThat(den.shown()).containsExactly("web");
        assertThat(den.editor.openProperty().get()).isFalse();
    }

    @Test
    void tellsWhatARuleMeansWhileItIsTyped() {
        den.runs("web-1", "web-2", "db-1");
        den.editor.create(Draft.EMPTY, false);

        fillIn("web", "web-*");
        assertThat(den.editor.meaningProperty().get()).startsWith("Matches 2 instances now: web-1, web-2.");
        den.editor.form().named.set("db-?");
        assertThat(den.editor.meaningProperty().get()).isEqualTo("Matches 1 instance now: db-1");
        den.editor.form().named.set("cache-*");
        assertThat(den.editor.meaningProperty().get()).isEqualTo("Matches no listed instance now.");
    }

    @Test
    void proposesARuleForWhatAnAutoScalingGroupReplaces() {
        var one = Sample.named("web*1").tag("aws:autoscaling:groupName", "shop").in("prod", "eu-central-1").make();

        den.editor.create(Draft.of(one), true);
        assertThat(den.editor.form().draft().connection(UUID.randomUUID()).target())
                .isInstanceOfSatisfying(Target.ByRule.class, rule -> assertThat(rule.tags())
                        .containsEntry("Name", "web\\*1")
                        .containsEntry("aws:autoscaling:groupName", "shop"));

        den.editor.form().byRule.set(false);
        assertThat(den.editor.whyNotProperty().get()).isEmpty();
        assertThat(den.editor.form().draft().target()).isInstanceOf(Target.ById.class);
    }

    @Test
    void asksBeforeWhatWasTypedIsLost() {
        var entry = saved("web");
        den.editor.edit(entry);
        den.editor.form().user.set("admin");

        den.editor.close();
        assertThat(den.editor.askingProperty().get()).isPresent();
        assertThat(den.editor.openProperty().get()).isTrue();

        den.editor.stay();
        assertThat(den.editor.form().user.get()).isEqualTo("admin");
        den.editor.close();
        den.editor.discard();
        assertThat(den.editor.openProperty().get()).isFalse();
        assertThat(user("web")).isEmpty();
    }

    @Test
    void savesAndGoesOnToWhatWasWanted() {
        var web = saved("web");
        var other = saved("db");
        den.editor.edit(web);
        den.editor.form().user.set("admin");

        den.editor.edit(other);
        den.editor.save();
        den.tasks.finishAll();

        assertThat(user("web")).contains("admin");
        assertThat(den.editor.form().name.get()).isEqualTo("db");
        assertThat(den.editor.openProperty().get()).isTrue();
    }

    @Test
    void closesWithoutAQuestionIfNothingChanged() {
        den.editor.edit(saved("web"));

        den.editor.close();

        assertThat(den.editor.openProperty().get()).isFalse();
    }

    @Test
    void showsBothVersionsIfSomebodyElseChangedTheFile() {
        conflict();

        var clash = den.editor.clashProperty().get().orElseThrow();
        assertThat(clash.lines()).containsExactly(new Clash.Line("Log in as", "admin", "root"));
        assertThat(clash.by()).isEqualTo("maria");
        assertThat(user("web")).contains("root");
    }

    @Test
    void keepsMineOnlyIfToldTo() {
        conflict();

        den.editor.keepMine();
        den.tasks.finishAll();

        assertThat(user("web")).contains("admin");
        assertThat(den.editor.openProperty().get()).isFalse();
    }

    @Test
    void takesTheirsIntoTheForm() {
        conflict();

        den.editor.takeTheirs();
        assertThat(den.editor.form().user.get()).isEqualTo("root");
        assertThat(den.editor.changed()).isFalse();

        den.editor.form().user.set("ops");
        den.editor.save();
        den.tasks.finishAll();
        assertThat(user("web")).contains("ops");
    }

    @Test
    void mineCanOutliveADeletion() {
        var entry = saved("web");
        den.editor.edit(entry);
        den.editor.form().user.set("admin");
        den.library.entries.clear();
        den.editor.save();
        den.tasks.finishAll();
        assertThat(den.editor.clashProperty().get().orElseThrow().theirs()).isEmpty();

        den.editor.keepMine();
        den.tasks.finishAll();

        assertThat(user("web")).contains("admin");
    }

    @Test
    void aReadOnlyFolderIsSaidBeforeAnythingIsTyped() {
        den.library.teamWritable = false;
        var entry = den.library.put(Den.rule("web", "", "web-*"), den.library.team());

        den.editor.edit(entry);

        assertThat(den.editor.wrongProperty().get()).containsOnlyKeys(Field.FOLDER);
        assertThat(den.editor.whyNotProperty().get().orElseThrow()).contains("takes no changes");
    }

    @Test
    void movesToAnotherFolderByWritingThereFirst() {
        var entry = saved("web");
        den.editor.edit(entry);

        den.editor.form().folder.set(Optional.of(den.library.team()));
        den.editor.save();
        den.tasks.finishAll();

        assertThat(den.library.entries).hasSize(1);
        assertThat(den.library.entries.getFirst().folder()).isEqualTo(den.library.team());
    }

    private void conflict() {
        var entry = saved("web");
        den.editor.edit(entry);
        den.editor.form().user.set("admin");
        var theirs = Draft.of(entry.connection())
                .with(Optional.of("root"), Optional.empty(), Optional.empty(), false)
                .connection(entry.connection().id());
        den.library.put(theirs, den.library.own());
        den.editor.save();
        den.tasks.finishAll();
    }

    private void fillIn(String name, String pattern) {
        var form = den.editor.form();
        form.name.set(name);
        form.byRule.set(true);
        form.profile.set("prod");
        form.region.set("eu-central-1");
        form.named.set(pattern);
    }

    private Entry saved(String name) {
        return den.library.put(Den.rule(name, "", "web-*"), den.library.own());
    }

    private Optional<String> user(String name) {
        return den.library.entries.stream()
                .map(Entry::connection)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .flatMap(SavedConnection::user);
    }
}
