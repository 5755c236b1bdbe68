package dev.sallyport.ui.terminal;

import java.util.Optional;

import dev.sallyport.ui.fx.Messages;

/// Everything a tab shows of its session at one moment, the terminal's own text excepted.
///
/// @param status    what is going on, in a few words
/// @param where     user, address and Region
/// @param notice    something to be said once, beside the status; empty for nothing
/// @param banner    why the session ended; empty while it has not
/// @param bannerDetail the other side's own words about the end; may be empty
/// @param keyText   the countdown in words, for screen readers
/// @param waiting    the wait for a console that is taken, while there is one
/// @param hour      what is left of the session, where AWS ends it
/// @param keyNumber which key is counting, from the second on; empty for the first
public record SessionFace(Mood mood, String status, String where, String notice, String banner, String bannerDetail,
        Countdown countdown, String keyText, String keyNumber, Waterfall waterfall, Optional<WaitFace> waiting,
        Optional<HourFace> hour) {

    /// The prompt's time in words, such as `612 ms`; empty before there is a prompt.
    public String promptIn(Messages messages) {
        return waterfall.promptIn().map(time -> Millis.text(time, messages)).orElse("");
    }

    /// The same with another mood, for an opening that ended outside the session's own states.
    SessionFace as(Mood other, String otherStatus) {
        return new SessionFace(other, otherStatus, where, "", banner, bannerDetail, countdown, keyText, keyNumber,
                waterfall, Optional.empty(), Optional.empty());
    }
}
