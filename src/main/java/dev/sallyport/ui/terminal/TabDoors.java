package dev.sallyport.ui.terminal;

import java.util.Optional;

/// Where a tab leads to.
///
/// @param openLog shows the folder of the log
/// @param close   takes the tab out of the window
/// @param serial  opens the serial console of the tab's instance; empty in the tab of a serial console
record TabDoors(Runnable openLog, Runnable close, Optional<Runnable> serial) {}
