package dev.sallyport.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.sallyport.activity.History;
import dev.sallyport.ui.fx.Messages;

class ActivityFilterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                        | web-1 db-2 web-3
            web                       | web-1 web-3
            WEB -web-3                | web-1
            name:db                   | db-2
            id:67892                  | db-2
            profile:prod              | db-2
            account:1234              | web-1 db-2 web-3
            region:eu user:ubuntu     | web-1 db-2 web-3
            region:us                 |
            outcome:refused           | db-2
            outcome:ref               | db-2
            outcome:running           | web-3
            -outcome:opened           | db-2 web-3
            route:public              | web-1
            request-2                 | db-2
            203.0.113.1               | web-1
            since:2h                  | web-1 web-3
            since:30m                 | web-3
            since:today               | web-1 web-3
            since:2026-11-18          | web-1 db-2 web-3
            since:2026-11-20          | web-1 web-3
            since:1w                  | web-1 db-2 web-3
            since:soon                | web-1 db-2 web-3
            since:                    | web-1 db-2 web-3
            name:                     | web-1 db-2 web-3
            colour:red                |
            """)
    void letsThrough(String typed, String names) {
        var archive = new MemoryArchive().opened(1, MemoryArchive.NOW.minus(Duration.ofHours(1)), "web-1")
                .refused(2, MemoryArchive.NOW.minus(Duration.ofDays(2)), "db-2")
                .began(3, MemoryArchive.NOW, "web-3");
        var history = new History(10);
        archive.events.forEach(history::add);
        var words = new ActivityWords(new Messages(Locale.ENGLISH), MemoryArchive.CLOCK, _ -> true);
        var filter = new ActivityFilter(MemoryArchive.CLOCK).parse(typed);

        var found = history.newestFirst()
                .stream()
                .map(words::row)
                .filter(filter)
                .map(row -> row.text(Field.NAME))
                .toList();

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(names == null ? List.of() : List.of(names.split(" ", -1)));
    }
}
