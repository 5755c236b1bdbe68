package dev.sallyport;

import dev.sallyport.boot.SallyportCommand;

/// Starts the program; no logic here.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(SallyportCommand.line().execute(args));
    }
}
