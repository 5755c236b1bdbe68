package dev.sallyport.console;

/// What came of a SysRq.
public sealed interface SysRqResult {

    SysRq key();

    /// The kernel said that it does it.
    ///
    /// @param said the line it said so on
    record Answered(SysRq key, String said) implements SysRqResult {}

    /// BREAK and letter were sent, and nothing was heard of it: SysRq is off (`kernel.sysrq` is 0), the kernel does not
    /// answer any more, or nobody is a Linux there. The letter may have gone to the program at the line.
    record Silent(SysRq key) implements SysRqResult {}

    /// The kernel answered that `kernel.sysrq` does not allow this one.
    record Disabled(SysRq key) implements SysRqResult {}

    /// The other side takes no BREAK; the letter was not sent.
    record BreakRefused(SysRq key) implements SysRqResult {}
}
