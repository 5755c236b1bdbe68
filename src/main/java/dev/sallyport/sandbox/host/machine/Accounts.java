package dev.sallyport.sandbox.host.machine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// Who there is on a machine. Passwords are those that its facts name and those set with `passwd` on the simulated host
/// itself; a cloud image has none.
public final class Accounts {

    private static final int FIRST_PERSON = 1000;
    private static final int ADMIN_GROUP_RED_HAT = 10;
    private static final int ADMIN_GROUP_DEBIAN = 27;
    private static final int NOBODY = 65534;
    /// The alphabet of crypt(3).
    private static final String HASH_LETTERS = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int SALT_LENGTH = 22;
    private static final int HASH_LENGTH = 43;

    private final List<Account> accounts = new ArrayList<>();
    private final Map<Integer, String> groups = new LinkedHashMap<>();
    private final Map<String, String> passwords = new ConcurrentHashMap<>();
    private final AtomicInteger changes = new AtomicInteger();

    Accounts(Distribution distribution, List<String> people, Map<String, String> known) {
        passwords.putAll(known);
        int adminGroup = distribution.isDebianLike() ? ADMIN_GROUP_DEBIAN : ADMIN_GROUP_RED_HAT;
        groups.put(0, "root");
        groups.put(4, "adm");
        groups.put(adminGroup, distribution.adminGroup());
        accounts.add(new Account("root", 0, 0, Set.of(0), "root", "/root", "/bin/bash", true));
        system("daemon", 2, "/sbin");
        system("nobody", NOBODY, "/");
        system("sshd", 74, "/usr/share/empty.sshd");
        system("chrony", 992, "/var/lib/chrony");
        system("nginx", 991, "/var/lib/nginx");
        system("ec2-instance-connect", 990, "/home/ec2-instance-connect");
        for (int i = 0; i < people.size(); i++) {
            int id = FIRST_PERSON + i;
            boolean admin = i == 0;
            if (find(people.get(i)).isEmpty()) {
                groups.put(id, people.get(i));
                accounts.add(new Account(people.get(i), id, id, admin ? Set.of(id, 4, adminGroup) : Set.of(id),
                        admin ? "EC2 Default User" : "", "/home/" + people.get(i), "/bin/bash", admin));
            }
        }
    }

    private void system(String name, int id, String home) {
        groups.put(id, name);
        accounts.add(new Account(name, id, id, Set.of(id), "", home, "/sbin/nologin", false));
    }

    public Account root() {
        return accounts.getFirst();
    }

    public Optional<Account> find(String name) {
        return accounts.stream().filter(a -> a.name().equals(name)).findFirst();
    }

    public String userName(int id) {
        return accounts.stream().filter(a -> a.id() == id).findFirst().map(Account::name).orElse(Integer.toString(id));
    }

    public String groupName(int id) {
        return groups.getOrDefault(id, Integer.toString(id));
    }

    public Optional<Integer> groupId(String name) {
        return groups.entrySet().stream().filter(e -> e.getValue().equals(name)).map(Map.Entry::getKey).findFirst();
    }

    public Stream<Account> people() {
        return accounts.stream().filter(a -> a.id() >= FIRST_PERSON && a.id() < 60000);
    }

    public void setPassword(String name, String password) {
        passwords.put(name, password);
        changes.incrementAndGet();
    }

    /// False for an account without a password, as on a cloud image.
    public boolean passwordFits(String name, String password) {
        return password.equals(passwords.get(name));
    }

    public boolean hasPassword(String name) {
        return passwords.containsKey(name);
    }

    String passwdFile() {
        return lines(accounts.stream().map(Account::passwdLine));
    }

    String groupFile() {
        return lines(
                groups.entrySet().stream().map(g -> g.getValue() + ":x:" + g.getKey() + ":" + members(g.getKey())));
    }

    String shadowFile() {
        return lines(accounts.stream()
                .map(a -> a.name() + ":" + hash(a) + ":20000:0:99999:7:::"));
    }

    // A new one for each password, but never made from it.
    private String hash(Account account) {
        if (!hasPassword(account.name())) {
            return (account.id() > 0 && account.id() < FIRST_PERSON) || account.id() == NOBODY ? "*" : "!";
        }
        var random = new Random(account.name().hashCode() * 31L + changes.get());
        return "$y$j9T$" + scrambled(random, SALT_LENGTH) + "$" + scrambled(random, HASH_LENGTH);
    }

    private static String scrambled(Random random, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(HASH_LETTERS.charAt(random.nextInt(HASH_LETTERS.length())));
        }
        return text.toString();
    }

    private String members(int group) {
        return String.join(",",
                accounts.stream()
                        .filter(a -> a.group() != group && a.groups().contains(group))
                        .map(Account::name)
                        .toList());
    }

    private static String lines(Stream<String> lines) {
        return String.join("\n", lines.toList()) + "\n";
    }
}
