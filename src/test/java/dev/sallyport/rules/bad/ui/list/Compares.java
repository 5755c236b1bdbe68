package dev.sallyport.rules.bad.ui.list;

import java.util.List;

import com.github.difflib.DiffUtils;

/// Compares outside of where comparing is done.
final class Compares {

    private Compares() {}

    static boolean same(List<String> one, List<String> other) {
        return DiffUtils.diff(one, other).getDeltas().isEmpty();
    }
}
