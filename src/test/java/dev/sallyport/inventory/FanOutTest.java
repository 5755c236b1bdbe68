package dev.sallyport.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.sallyport.model.RegionName;

final class FanOutTest {

    @Test
    void givesEachProfileItsTurn() {
        var scopes = scopes("a:eu-west-1", "a:eu-west-2", "a:eu-west-3", "b:us-east-1", "b:us-east-2", "c:us-east-1");

        assertThat(FanOut.fair(scopes)).isEqualTo(scopes("a:eu-west-1", "b:us-east-1", "c:us-east-1", "a:eu-west-2",
                "b:us-east-2", "a:eu-west-3"));
    }

    @Test
    void saysThatEveryScopeIsPendingBeforeAnythingElse() throws InterruptedException {
        var scopes = scopes("a:eu-west-1", "a:eu-west-2");
        var news = new ArrayList<Listing>();

        new FanOut((scope, _) -> new Listing.Listed(scope, List.of(), Duration.ZERO), news::add).read(scopes);

        assertThat(news.subList(0, 2)).isEqualTo(scopes.stream().map(Listing.Pending::new).toList());
    }

    @Test
    void readsAScopeOnceThatIsAskedForTwice() throws InterruptedException {
        var asked = new ArrayList<Scope>();

        var listings = new FanOut((scope, _) -> {
            asked.add(scope);
            return new Listing.Listed(scope, List.of(), Duration.ZERO);
        }, _ -> {}).read(scopes("a:eu-west-1", "a:eu-west-1"));

        assertThat(asked).hasSize(1);
        assertThat(listings).hasSize(1);
    }

    @Test
    void doesNotHideADefect() {
        var broken = new FanOut((_, _) -> {
            throw new IllegalArgumentException("a defect");
        }, _ -> {});

        assertThatThrownBy(() -> broken.read(scopes("a:eu-west-1"))).hasRootCauseMessage("a defect");
    }

    private static List<Scope> scopes(String... texts) {
        return Stream.of(texts)
                .map(text -> text.split(":", -1))
                .map(parts -> new Scope(parts[0], new RegionName(parts[1])))
                .toList();
    }
}
