package dev.sallyport.ui.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import dev.sallyport.prompt.Question;

/// Which of several new hosts the user trusts. Hosts can leave, none can come. On the JavaFX thread.
final class TrustChoice {

    private final ObservableList<Question.TrustHost> hosts;
    private final List<Question.TrustHost> left = new ArrayList<>();
    private final BiConsumer<Question.TrustHost, Boolean> answer;
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();

    /// All are chosen at first: whoever looks at the list takes out those that are not what they should be.
    TrustChoice(List<Question.TrustHost> hosts, BiConsumer<Question.TrustHost, Boolean> answer) {
        this.hosts = FXCollections.observableArrayList(hosts);
        this.answer = answer;
        tell();
    }

    /// Chooses a host, or no longer.
    void choose(Question.TrustHost host, boolean trusted) {
        left.remove(host);
        if (!trusted) {
            left.add(host);
        }
        tell();
    }

    boolean chosen(Question.TrustHost host) {
        return !left.contains(host);
    }

    /// Answers all that are still there: yes for the chosen ones, if `yes`. Does nothing the second time.
    void settle(boolean yes) {
        var all = List.copyOf(hosts);
        hosts.clear();
        all.forEach(host -> answer.accept(host, yes && chosen(host)));
    }

    /// Takes a host out whose question is no more. Returns whether none is left.
    boolean leave(Question.TrustHost host) {
        hosts.remove(host);
        tell();
        return hosts.isEmpty();
    }

    private void tell() {
        count.set((int) hosts.stream().filter(this::chosen).count());
    }

    ObservableList<Question.TrustHost> hosts() {
        return hosts;
    }

    /// How many are chosen.
    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }
}
