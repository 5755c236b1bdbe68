package dev.sallyport.ui.serial;

/// The view-models of one workplace.
record Models(Asking asking, PreflightViewModel preflight, PanelViewModel panel, BlankOffer blank, LoginHint login,
        GrubViewModel grub,
        KeysViewModel keys, SafeRebootViewModel reboot, BootViewModel boot, NotesViewModel notes, LogViewModel log,
        PictureViewModel picture, HealthViewModel health, PowerViewModel power, SavedTextViewModel saved) {}
