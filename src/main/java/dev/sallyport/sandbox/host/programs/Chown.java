package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.List;

import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Options;
import dev.sallyport.sandbox.host.process.Program;

/// `chown USER[:GROUP]`
final class Chown implements Program {

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var operands = Options.of("R", args).operands();
        if (operands.size() < 2) {
            return io.error("missing operand");
        }
        var parts = operands.getFirst().split(":", 2);
        var user = io.machine().accounts().find(parts[0]);
        if (user.isEmpty()) {
            return io.error("invalid user: '" + operands.getFirst() + "'");
        }
        int group = parts.length > 1
                ? io.machine().accounts().groupId(parts[1]).orElse(user.get().group())
                : user.get().group();
        return FileWork.each(io, operands.subList(1, operands.size()), "changing ownership of %s",
                path -> io.files()
                        .tree()
                        .changeOwner(io.account().who(), io.files().absolute(path), user.get().id(), group));
    }
}
