package dev.sallyport.sandbox;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.sallyport.sandbox.host.Ailment;
import dev.sallyport.sandbox.world.Machine;

/// Reads what is inside a machine of a scenario, and what AWS has planned for it.
final class GuestReader {

    private GuestReader() {}

    static Machine.Guest guest(JsonPart part) {
        return new Machine.Guest(part.texts("users"), ailment(part), part.map("passwords"));
    }

    static Ailment ailment(JsonPart part) {
        return part.made("ailment", Ailment.NONE.word(), GuestReader::ailment);
    }

    private static Ailment ailment(String word) {
        return Arrays.stream(Ailment.values()).filter(each -> each.word().equals(word)).findFirst().orElseThrow();
    }

    static List<Machine.Event> events(JsonPart part) {
        return part.each("events",
                event -> new Machine.Event(event.text("code"), event.text("description"),
                        event.made("in", "", Duration::parse),
                        event.has("ends") ? Optional.of(event.made("ends", "", Duration::parse)) : Optional.empty()));
    }
}
