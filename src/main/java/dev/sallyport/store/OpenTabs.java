package dev.sallyport.store;

import java.util.List;

/// The tabs of sessions, from left to right, as they come back after a restart.
///
/// @param tabs  at most [#MOST]
/// @param front index of the one in front; -1 if another tab was
public record OpenTabs(List<OpenTab> tabs, int front) {

    /// More than anybody has open; a longer file is cut.
    public static final int MOST = 500;
    public static final OpenTabs NONE = new OpenTabs(List.of(), -1);

    public OpenTabs {
        tabs = List.copyOf(tabs.size() > MOST ? tabs.subList(0, MOST) : tabs);
        front = front >= 0 && front < tabs.size() ? front : -1;
    }
}
