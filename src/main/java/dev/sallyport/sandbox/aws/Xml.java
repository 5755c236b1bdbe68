package dev.sallyport.sandbox.aws;

import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Writes XML the way AWS does: elements only, no white space between them.
final class Xml {

    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    /// `<name>value</name>`.
    Xml leaf(String name, Object value) {
        out.append('<').append(name).append('>');
        return text(value.toString()).end(name);
    }

    /// As [#leaf], and nothing at all where there is no value.
    Xml leaf(String name, Optional<?> value) {
        value.ifPresent(there -> leaf(name, there));
        return this;
    }

    Xml element(String name, Runnable content) {
        return element(name, "", content);
    }

    /// An element with its attributes written out, such as ` xmlns="…"`.
    Xml element(String name, String attributes, Runnable content) {
        out.append('<').append(name).append(attributes).append('>');
        content.run();
        return end(name);
    }

    /// EC2's form of a list: a set element with an `item` for each.
    <T> Xml items(String name, Collection<T> values, BiConsumer<Xml, T> item) {
        return element(name, () -> values.forEach(value -> element("item", () -> item.accept(this, value))));
    }

    private Xml end(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    /// The text of the element that is open; what XML gives a meaning is escaped.
    Xml text(String text) {
        text.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '\t', '\n', '\r' -> out.append("&#").append(point).append(';');
                default -> out.appendCodePoint(sayable(point) ? point : 0xFFFD);
            }
        });
        return this;
    }

    // XML 1.0 has no way to carry the other C0 controls, surrogates and the two non-characters, not even escaped.
    private static boolean sayable(int point) {
        return point >= 0x20 && (point < 0xD800 || point > 0xDFFF) && point != 0xFFFE && point != 0xFFFF;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
