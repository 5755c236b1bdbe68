package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

import dev.sallyport.sandbox.host.machine.Account;
import dev.sallyport.sandbox.host.machine.Accounts;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Options;
import dev.sallyport.sandbox.host.process.Program;

/// `id [-un] [USER]`
final class Id implements Program {

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("ungG", args);
        var accounts = io.machine().accounts();
        var name = options.operands().isEmpty() ? io.account().name() : options.operands().getFirst();
        var account = accounts.find(name);
        if (account.isEmpty()) {
            return io.error("'" + name + "': no such user");
        }
        io.println(options.has("u")
                ? options.has("n") ? name : Integer.toString(account.get().id())
                : full(accounts, account.get()));
        return 0;
    }

    private static String full(Accounts accounts, Account account) {
        var groups = account.groups()
                .stream()
                .sorted()
                .map(g -> g + "(" + accounts.groupName(g) + ")")
                .collect(Collectors.joining(","));
        return "uid=" + account.id() + "(" + account.name() + ") gid=" + account.group() + "("
                + accounts.groupName(account.group())
                + ") groups=" + groups;
    }
}
