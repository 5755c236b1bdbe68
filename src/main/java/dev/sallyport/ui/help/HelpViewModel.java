package dev.sallyport.ui.help;

import java.util.Optional;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Which page of the guide is open, and which of them have what is sought. On the JavaFX thread.
public final class HelpViewModel {

    private final Guide guide;
    private final Deeds deeds;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<HelpPage> listed = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<HelpPage> page;

    public HelpViewModel(Guide guide, Deeds deeds) {
        this.guide = guide;
        this.deeds = deeds;
        listed.setAll(guide.pages());
        page = new ReadOnlyObjectWrapper<>(guide.pages().getFirst());
        query.subscribe(words -> listed.setAll(words.isBlank() ? guide.pages() : guide.find(words)));
    }

    /// What is sought; empty lists every page.
    public StringProperty queryProperty() {
        return query;
    }

    public ObservableList<HelpPage> listed() {
        return FXCollections.unmodifiableObservableList(listed);
    }

    public ReadOnlyObjectProperty<HelpPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// Opens a page; one that there is none of changes nothing.
    public void open(String id) {
        guide.page(id).ifPresent(page::set);
    }

    /// Goes where a link of a page leads: `page:<id>` or `action:<id>`.
    public void follow(String link) {
        part(link, "page:").ifPresent(this::open);
        part(link, "action:").ifPresent(deeds::run);
    }

    private static Optional<String> part(String link, String prefix) {
        return link.startsWith(prefix) ? Optional.of(link.substring(prefix.length())) : Optional.empty();
    }
}
