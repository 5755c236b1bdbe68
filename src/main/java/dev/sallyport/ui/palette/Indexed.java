package dev.sallyport.ui.palette;

import java.util.List;

/// An entry made ready to be searched. Made off the JavaFX thread where there are many.
record Indexed(Entry entry, Folded title, Folded group, List<Folded> exact, List<Folded> words, long mask) {

    static Indexed of(Entry entry) {
        var title = new Folded(entry.title());
        var group = entry.group().isEmpty() ? Folded.EMPTY : new Folded(entry.group());
        var exact = entry.exact().stream().map(Folded::new).toList();
        var words = entry.words().stream().map(Folded::new).toList();
        long mask = title.mask() | group.mask();
        for (var one : exact) {
            mask |= one.mask();
        }
        for (var one : words) {
            mask |= one.mask();
        }
        return new Indexed(entry, title, group, exact, words, mask);
    }
}
