package dev.sallyport.control;

/// What can be done to an instance's power.
public enum PowerAction {
    START, STOP,
    /// Without waiting for the operating system: what is not on disk is lost.
    FORCE_STOP,
    /// Asks the operating system; EC2 cuts the power if it has not obeyed within some minutes.
    REBOOT
}
