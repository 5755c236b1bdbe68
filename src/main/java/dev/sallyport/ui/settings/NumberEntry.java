package dev.sallyport.ui.settings;

import java.util.Optional;
import java.util.function.Function;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// A number while it is typed: judged at each key, brought into range when the typing is done.
public final class NumberEntry<T extends Number> {

    private final SettingItem<T> item;
    private final Function<String, Optional<T>> parse;
    private final Function<Double, T> make;
    private final boolean careful;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");

    private NumberEntry(SettingItem<T> item, Function<String, Optional<T>> parse, Function<Double, T> make,
            boolean careful) {
        this.item = item;
        this.parse = parse;
        this.make = make;
        this.careful = careful;
        item.valueProperty().subscribe(this::follow);
    }

    /// @param careful whether it holds only when the typing is done, since what is typed on the way would lose something
    static NumberEntry<Integer> whole(SettingItem<Integer> item, boolean careful) {
        return new NumberEntry<>(item, Numbers::whole, Double::intValue, careful);
    }

    static NumberEntry<Double> decimal(SettingItem<Double> item) {
        return new NumberEntry<>(item, Numbers::decimal, Function.identity(), false);
    }

    /// What stands in the field.
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /// Another text stands there now. A number in range holds at once; anything else is objected to.
    public void typed(String now) {
        if (now.equals(text.get())) {
            return;
        }
        text.set(now);
        var number = parse.apply(now);
        if (number.isEmpty()) {
            object(item.words().noNumber(item.setting()));
        } else if (!item.setting().domain().inRange(number.get()).equals(number.get())) {
            object(item.words().range(item.setting()));
        } else if (careful) {
            item.say(Optional.empty());
        } else {
            item.choose(number.get());
        }
    }

    /// The typing is done: a number out of range becomes the nearest that is in it, and what is no number is taken back.
    public void done() {
        parse.apply(text.get()).ifPresentOrElse(number -> {
            if (!number.equals(item.valueProperty().get())) {
                item.choose(number);
            }
        }, () -> item.say(Optional.empty()));
        text.set(Numbers.text(item.valueProperty().get()));
    }

    /// One more or one less.
    public void step(int by) {
        done();
        var next = make.apply(item.valueProperty().get().doubleValue() + by);
        var domain = item.setting().domain();
        var kept = domain.inRange(next);
        // One less than the least is "off" where there is that.
        item.choose(by < 0 && kept.equals(item.valueProperty().get()) ? domain.inRange(make.apply(0.0)) : kept);
        text.set(Numbers.text(item.valueProperty().get()));
    }

    private void object(String words) {
        item.say(Optional.of(new SettingItem.Note(words, true)));
    }

    private void follow(T now) {
        if (!parse.apply(text.get()).equals(Optional.of(now))) {
            text.set(Numbers.text(now));
        }
    }
}
