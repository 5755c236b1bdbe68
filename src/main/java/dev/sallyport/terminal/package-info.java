/// The terminal control: bytes of a [dev.sallyport.terminal.TerminalConnection] in, a painted screen out, keys, mouse and
/// paste back. Knows nothing of SSH or AWS, and of ours sees only `model`.
///
/// `engine` keeps the screen, `view` paints it, `input` encodes what the user does; here they are tied together. The line
/// ends here: `ui.terminal` puts the control into a tab.
@NullMarked
package dev.sallyport.terminal;

import org.jspecify.annotations.NullMarked;
