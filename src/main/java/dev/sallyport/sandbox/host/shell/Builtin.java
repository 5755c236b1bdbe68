package dev.sallyport.sandbox.host.shell;

import java.io.IOException;
import java.util.List;

import dev.sallyport.sandbox.host.process.Context;

/// A command that is part of the shell, because it changes the shell's own state.
@FunctionalInterface
interface Builtin {

    int run(Context io, Interpreter shell, List<String> args) throws IOException, InterruptedException;
}
