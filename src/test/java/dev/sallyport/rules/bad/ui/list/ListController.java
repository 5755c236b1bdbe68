package dev.sallyport.rules.bad.ui.list;

/// Breaks a rule on purpose; see RulesTest.
final class ListController {
    final Object station = new dev.sallyport.rules.bad.store.Shelf();
}
