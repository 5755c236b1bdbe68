package dev.sallyport.activity;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import dev.sallyport.model.InstanceId;
import dev.sallyport.model.RegionName;

/// Something that happened to one connection. Holds no secret: of a key only its fingerprint, of a problem only its code.
///
/// Text that others may have written (a name tag, a signal's name) is kept as it came, shortened to [#LONGEST] characters;
/// whoever shows it makes it safe.
public sealed interface Event {

    /// More of a text than this is not kept, in characters.
    int LONGEST = 256;

    /// Which connection; the same for all of its events and for nothing else.
    UUID connection();

    /// When, by this computer's clock.
    Instant at();

    /// The opening was begun.
    ///
    /// @param name    the instance's `Name` tag; may be empty
    /// @param user    the operating-system user; for a serial console its port, such as `i-0123456789abcdef0.port0`
    /// @param keyType of the one-time keys, such as `ED25519`
    record Began(UUID connection, Instant at, Kind kind, InstanceId instance, String name, String profile,
            String account, RegionName region, String user, String keyType) implements Event {
        public Began {
            name = shortened(name);
            profile = shortened(profile);
            account = shortened(account);
            user = shortened(user);
            keyType = shortened(keyType);
        }
    }

    /// A key was pushed, or would have been if AWS had taken it.
    ///
    /// @param number      which push of this connection it was, from 1
    /// @param requestId   AWS's name for the call; empty if there was no answer from AWS
    /// @param fingerprint of the key, `SHA256:…`
    /// @param problem     the code of the reason why AWS did not take it; empty if it did
    record Push(UUID connection, Instant at, int number, String requestId, String fingerprint,
            String problem) implements Event {
        public Push {
            requestId = shortened(requestId);
            fingerprint = shortened(fingerprint);
            problem = shortened(problem);
        }

        public boolean taken() {
            return problem.isEmpty();
        }
    }

    /// It is open.
    ///
    /// @param way empty if it is of a kind that is not known here
    record Opened(UUID connection, Instant at, Optional<Way> way, String address) implements Event {
        public Opened {
            address = shortened(address);
        }
    }

    /// It is over.
    ///
    /// @param how    how it ended; empty if it never was open
    /// @param what   the problem's code if it was refused or unreachable; otherwise what [How] says; may be empty
    /// @param length how long it was open; zero if it never was
    record Ended(UUID connection, Instant at, Outcome outcome, Optional<How> how, String what,
            Duration length) implements Event {
        public Ended {
            what = shortened(what);
            // A clock that was set back meanwhile does not make it end before it began.
            length = length.isNegative() ? Duration.ZERO : length;
        }
    }

    private static String shortened(String text) {
        var kept = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        // Half a character, be it cut here or sent so, is none that a file could hold.
        return new String(kept.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
