package dev.sallyport.ui.terminal;

/// What a tab shows while it waits for a console that is taken.
///
/// @param why   what AWS said
/// @param next  when it tries again, such as `Next try in 12 s`
/// @param tries how often it has tried; empty before the first refusal
/// @param left  the time to the next try on a face of sixty seconds
public record WaitFace(String title, String why, String next, String tries, Countdown left) {}
