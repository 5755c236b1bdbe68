package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.List;

import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Program;

/// `kill [-SIGNAL] PID…`; every signal ends the process
final class Kill implements Program {

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        int status = 0;
        for (var arg : args.stream().filter(a -> !a.startsWith("-")).toList()) {
            if (!arg.matches("\\d{1,9}")) {
                status = io.error(arg + ": arguments must be process or job IDs");
                continue;
            }
            int pid = Integer.parseInt(arg);
            var found = io.machine().processes().all().stream().filter(p -> p.pid() == pid).findFirst();
            if (found.isEmpty()) {
                status = io.error("(" + arg + ") - No such process");
            } else if ((io.account().id() != 0 && !found.get().user().equals(io.account().name()))
                    || !io.machine().processes().kill(pid)) {
                status = io.error("(" + arg + ") - Operation not permitted");
            }
        }
        return args.isEmpty() ? io.error("usage: kill [-s sigspec] pid ...") : status;
    }
}
