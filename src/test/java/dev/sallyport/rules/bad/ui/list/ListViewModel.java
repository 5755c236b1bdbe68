package dev.sallyport.rules.bad.ui.list;

/// Breaks a rule on purpose; see RulesTest.
final class ListViewModel {
    final Object control = new javafx.scene.control.Label();
    final dev.sallyport.rules.bad.boot.Root boot = new dev.sallyport.rules.bad.boot.Root();
}
