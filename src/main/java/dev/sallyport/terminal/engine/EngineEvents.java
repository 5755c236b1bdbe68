package dev.sallyport.terminal.engine;

/// What the emulator tells its owner. Called by whoever feeds it, with the terminal's lock held: answer quickly, never block.
public interface EngineEvents {

    /// Bytes to send to the program, such as an answer to a question of its own.
    void reply(byte[] bytes);

    void bell();

    void title(String title);

    /// The screen may have changed. Called once per slice of input.
    void changed();

    /// The colour that is shown for a number.
    ///
    /// @param which 0 to 255 of the palette, or one of the three below
    /// @return red, green and blue as 0xRRGGBB
    int colour(int which);

    int FOREGROUND = 256;
    int BACKGROUND = 257;
    int CURSOR = 258;
}
