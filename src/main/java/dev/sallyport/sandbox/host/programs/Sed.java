package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.List;

import dev.sallyport.sandbox.host.files.FileError;
import dev.sallyport.sandbox.host.files.FileInfo;
import dev.sallyport.sandbox.host.files.Paths;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Failure;
import dev.sallyport.sandbox.host.process.FileStreams;
import dev.sallyport.sandbox.host.process.Program;

/// `sed [-nErs] [-i[SUFFIX]] [-e SCRIPT]… [SCRIPT] [FILE…]` with the commands `s d p a i c n q = {…}`
final class Sed implements Program {

    private static final int PANIC = 4;

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var call = SedCall.of(args);
        var script = call.script();
        if (!call.separate()) {
            return new SedRun(script, call.quiet(), new SedInput(io, call.files()), io.out()).run();
        }
        if (call.files().isEmpty()) {
            return io.error("no input files");
        }
        int status = 0;
        for (var file : call.files()) {
            status = Math.max(status, call.inPlace().isPresent()
                    ? inPlace(io, call, script, file)
                    : new SedRun(script, call.quiet(), new SedInput(io, List.of(file)), io.out()).run());
        }
        return status;
    }

    /// Writes beside the file and then puts the new one in its place, so that a full disk leaves the old one whole.
    private static int inPlace(Context io, SedCall call, List<SedCommand> script, String file)
            throws IOException, InterruptedException {
        var input = new SedInput(io, List.of(file));
        if (!io.files().exists(file) || io.files().isDirectory(file)) {
            return new SedRun(script, call.quiet(), input, io.out()).run();
        }
        var draft = Paths.join(Paths.parent(file), "sedQm4" + Integer.toString(io.machine().processes().nextPid(), 36));
        try {
            io.files().open(draft, false);
        } catch (FileError e) {
            throw new Failure(PANIC, "couldn't open temporary file " + draft + ": " + e.getMessage());
        }
        boolean done = false;
        try {
            int status = new SedRun(script, call.quiet(), input, FileStreams.writing(io.files(), draft, false)).run();
            replace(io, call.inPlace().orElse(""), file, draft);
            done = true;
            return status;
        } catch (FileError e) {
            throw new Failure(PANIC, "couldn't flush " + draft + ": " + e.getMessage());
        } finally {
            if (!done) {
                io.files().remove(draft, false);
            }
        }
    }

    private static void replace(Context io, String suffix, String file, String draft) throws IOException {
        var before = io.files().stat(file);
        keepOwner(io, draft, before);
        if (!suffix.isEmpty()) {
            var backup = suffix.contains("*") ? suffix.replace("*", Paths.name(file)) : Paths.name(file) + suffix;
            io.files().rename(file, backup.contains("/") ? backup : Paths.join(Paths.parent(file), backup));
        }
        io.files().rename(draft, file);
    }

    private static void keepOwner(Context io, String draft, FileInfo before) throws FileError {
        io.files().changeMode(draft, before.mode());
        if (io.account().who().isRoot()) {
            io.files()
                    .tree()
                    .changeOwner(io.account().who(), io.files().absolute(draft), before.user(), before.group());
        }
    }
}
