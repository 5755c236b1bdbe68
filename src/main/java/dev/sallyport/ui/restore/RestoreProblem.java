package dev.sallyport.ui.restore;

import java.util.Map;

import dev.sallyport.model.Problem;
import dev.sallyport.store.OpenTab;

/// Why a remembered tab cannot be opened again. Whatever AWS refuses has problems of its own.
public sealed interface RestoreProblem extends Problem {

    /// The profile sees no such instance in that Region any more.
    record Gone(OpenTab tab) implements RestoreProblem {
        @Override
        public String code() {
            return "restore.gone";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("instance", tab.instance(), "profile", tab.profile(), "region", tab.region());
        }
    }
}
