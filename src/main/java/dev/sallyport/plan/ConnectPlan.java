package dev.sallyport.plan;

import java.util.List;

import dev.sallyport.model.Instance;

/// Everything that was decided before connecting. Shown to the user first; carried out by `connect` as it stands.
///
/// @param routes best first; never empty
public record ConnectPlan(Instance instance, List<Route> routes, OsUser user, KeyType keyType) {

    public ConnectPlan {
        routes = List.copyOf(routes);
        if (routes.isEmpty()) {
            throw new IllegalArgumentException("a plan without a route for " + instance.id());
        }
        if (routes.size() > 1 && routes.stream().anyMatch(Route.SerialConsole.class::isInstance)) {
            throw new IllegalArgumentException("a serial console is no alternative to another route");
        }
    }

    /// Whether it leads to the serial console, which is then its only route.
    public boolean serial() {
        return routes.getFirst() instanceof Route.SerialConsole;
    }
}
