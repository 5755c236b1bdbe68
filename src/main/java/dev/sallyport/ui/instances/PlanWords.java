package dev.sallyport.ui.instances;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.plan.KeyType;
import dev.sallyport.plan.OsUser;
import dev.sallyport.plan.Route;
import dev.sallyport.ui.fx.Messages;

/// A plan in words, before anything happens.
final class PlanWords {

    // The port that need not be said.
    private static final int SSH = 22;

    private final Messages messages;

    PlanWords(Messages messages) {
        this.messages = messages;
    }

    /// Where the user name comes from, such as `from the AMI name`.
    String source(OsUser user) {
        return messages.text("drawer.user." + word(user.source()));
    }

    /// One sentence for each way, best first.
    List<String> routes(ConnectPlan plan) {
        var words = new ArrayList<String>();
        for (var route : plan.routes()) {
            var one = route(route);
            words.add(words.isEmpty() ? one : messages.text("drawer.route.next", Map.of("route", one)));
        }
        return words;
    }

    String key(KeyType type) {
        return messages.text("drawer.key." + word(type));
    }

    /// For a choice box of key types.
    StringConverter<KeyType> keyTypes() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable KeyType type) {
                return type == null ? "" : key(type);
            }

            @Override
            public KeyType fromString(String text) {
                throw new UnsupportedOperationException("the choice box is not editable");
            }
        };
    }

    private String route(Route route) {
        return switch (route) {
            case Route.Direct(var address, var port, var kind) ->
                messages.text(port == SSH ? "drawer.route.at" : "drawer.route.at-port",
                        Map.of("address", address, "port", port, "kind", messages.text("drawer.route." + word(kind))));
            case Route.SerialConsole(_, var host, _, _) -> host;
        };
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
