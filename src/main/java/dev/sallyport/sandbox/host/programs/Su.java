package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.List;

import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Failure;
import dev.sallyport.sandbox.host.process.Options;
import dev.sallyport.sandbox.host.process.Program;

/// `su [-] [USER] [-c COMMAND]`: asks for the password unless root asks
final class Su implements Program {

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("lc: login", args);
        boolean login = options.has("l", "login") || options.operands().contains("-");
        var name = options.operands().stream().filter(o -> !o.equals("-")).findFirst().orElse("root");
        var account = io.machine()
                .accounts()
                .find(name)
                .orElseThrow(() -> new Failure(1,
                        "user " + name + " does not exist or the user entry does not contain all the required fields"));
        if (io.account().id() != 0 && !io.machine().accounts().passwordFits(name, new Secret(io).ask("Password: "))) {
            return io.error("Authentication failure");
        }
        var command = options.value("c");
        if (command.isPresent()) {
            return io.launcher().script(Identity.become(io, account), command.get(), List.of());
        }
        return login
                ? Identity.loginShell(io, account)
                : io.launcher().interactive(Identity.become(io, account), false);
    }
}
