package dev.sallyport.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;

/// The rules of `src/docs/architecture.md` §3, for the real packages and for the bad fixture alike.
final class Rules {

    /// Package by package: what it may use of ours besides itself.
    private static final Map<String, List<String>> MAY_SEE = maySee();

    private static Map<String, List<String>> maySee() {
        var table = new LinkedHashMap<String, List<String>>();
        table.put("model", List.of());
        table.put("activity", List.of("model"));
        table.put("task", List.of("model"));
        table.put("prompt", List.of("model"));
        table.put("console", List.of("model"));
        table.put("profile", List.of("model"));
        table.put("credentials", List.of("model", "prompt", "profile"));
        table.put("inventory", List.of("model", "profile", "credentials"));
        table.put("control", List.of("model", "profile", "credentials"));
        table.put("plan", List.of("model"));
        table.put("saved", List.of("model", "plan"));
        table.put("access", List.of("model", "credentials", "plan"));
        table.put("trust", List.of("model", "prompt"));
        table.put("transport", List.of("model", "prompt", "plan", "trust"));
        table.put("session", List.of("model", "transport"));
        table.put("connect", List.of("model", "activity", "prompt", "plan", "access", "transport", "trust", "session"));
        table.put("doctor", List.of("model", "plan", "credentials"));
        table.put("store", List.of("model", "activity", "plan", "saved"));
        table.put("sandbox", List.of());
        table.put("terminal", List.of("model"));
        return table;
    }

    private final String root;

    Rules(String root) {
        this.root = root;
    }

    List<ArchRule> all() {
        var rules = new ArrayList<ArchRule>();
        MAY_SEE.forEach((station, seen) -> rules.add(seesOnly(station, seen)));
        rules.add(noClasses().that()
                .resideInAPackage(in("ui"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(in("sandbox"), in("boot"))
                .as("ui sees neither sandbox nor boot"));
        rules.add(slices().matching(root + ".(*)..").should().beFreeOfCycles().as("packages are free of cycles"));
        rules.add(only("JavaFX", List.of("javafx.."), "ui", "terminal", "boot"));
        rules.add(only("the AWS SDK", List.of("software.amazon.."), "profile", "credentials", "inventory", "control",
                "access", "doctor"));
        rules.add(only("sshd", List.of("org.apache.sshd.."), "transport", "trust", "sandbox"));
        rules.add(only("the terminal engine", List.of("com.techsenger.."), "terminal"));
        rules.add(only("the JSON library", List.of("tools.jackson.."), "store", "sandbox"));
        rules.add(only("the YAML library", List.of("org.snakeyaml.."), "saved.imports"));
        rules.add(only("the CSV library", List.of("de.siegmar.."), "saved.imports", "store"));
        rules.add(only("theme and icons", List.of("atlantafx..", "org.kordamp.."), "ui.fx"));
        rules.add(only("the diff library", List.of("com.github.difflib.."), "ui.many"));
        rules.add(viewModelsKnowNoControls());
        rules.add(controllersKnowNoStations());
        rules.add(platformIsTheDoor());
        rules.add(noClasses().should()
                .dependOnClassesThat()
                .haveSimpleName("AcceptAllServerKeyVerifier")
                .as("nobody names AcceptAllServerKeyVerifier"));
        rules.add(oneClassMakesSshClients());
        rules.add(planIsPure());
        rules.add(fields().that()
                .areStatic()
                .and()
                .doNotHaveName("$VALUES")
                .and(not(synthetic()))
                .should()
                .beFinal()
                .as("there are no mutable statics")
                .allowEmptyShould(true));
        rules.add(everyClassHasAPlace());
        rules.add(timeComesFromAClock());
        rules.add(noClasses().that()
                .resideInAPackage(in("sandbox"))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.ProcessBuilder")
                .orShould()
                .callMethodWhere(call("exec", Runtime.class.getName()))
                .as("the sandbox starts no process")
                .allowEmptyShould(true));
        return rules;
    }

    private ArchRule seesOnly(String station, List<String> seen) {
        var allowed = Stream.concat(Stream.of(station), seen.stream()).map(this::in).toArray(String[]::new);
        return noClasses().that()
                .resideInAPackage(in(station))
                .should()
                .dependOnClassesThat(resideInAPackage(root + "..").and(not(resideInAnyPackage(allowed))))
                .as(station + " sees only " + seen + " of ours")
                .allowEmptyShould(true);
    }

    private ArchRule only(String what, List<String> foreign, String... rooms) {
        var places = Stream.of(rooms).map(this::in).toArray(String[]::new);
        return noClasses().that()
                .resideOutsideOfPackages(places)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(foreign.toArray(String[]::new))
                .as(what + " only in " + List.of(rooms))
                .allowEmptyShould(true);
    }

    private static ArchRule viewModelsKnowNoControls() {
        return noClasses().that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..", "javafx.application..")
                .as("view-models know no controls")
                .allowEmptyShould(true);
    }

    private ArchRule controllersKnowNoStations() {
        return noClasses().that()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(in("credentials"), in("access"), in("transport"), in("store"), in("connect"))
                .as("controllers know no credentials, access, transport, store, connect")
                .allowEmptyShould(true);
    }

    private ArchRule platformIsTheDoor() {
        return noClasses().that()
                .resideOutsideOfPackages(in("ui.fx"), in("terminal"), in("boot"))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javafx.application.Platform")
                .as("Platform only in ui.fx, terminal and boot");
    }

    private ArchRule oneClassMakesSshClients() {
        return noClasses().that()
                .doNotHaveFullyQualifiedName(root + ".transport.Clients")
                .should()
                .callMethodWhere(call("setUpDefaultClient", "org.apache.sshd.client.SshClient"))
                .as("only transport.Clients calls setUpDefaultClient");
    }

    private ArchRule planIsPure() {
        return classes().that()
                .resideInAPackage(in("plan"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java.lang..", "java.util..", "java.time..", "org.jspecify..", in("model"),
                        in("plan"))
                .as("plan is pure")
                .allowEmptyShould(true);
    }

    private ArchRule everyClassHasAPlace() {
        var places = Stream.concat(MAY_SEE.keySet().stream(), Stream.of("ui", "boot"))
                .map(this::in)
                .toArray(String[]::new);
        return classes().that()
                .doNotHaveFullyQualifiedName(root + ".Main")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .resideInAnyPackage(places)
                .as("every class stands in a package of the architecture page");
    }

    private ArchRule timeComesFromAClock() {
        var outside = noClasses().that().resideOutsideOfPackages(in("boot")).should();
        return outside.callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethodWhere(call("sleep", Thread.class.getName()))
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .as("time comes from a Clock");
    }

    private static DescribedPredicate<JavaMethodCall> call(String method, String owner) {
        return DescribedPredicate.describe(owner + "." + method, (JavaAccess<?> access) -> access.getTarget()
                .getName()
                .equals(method) && access.getTarget().getOwner().getFullName().equals(owner)).forSubtype();
    }

    private static DescribedPredicate<JavaField> synthetic() {
        return DescribedPredicate.describe("synthetic", field -> field.getModifiers()
                .stream()
                .anyMatch(modifier -> modifier.name().equals("SYNTHETIC")));
    }

    private String in(String station) {
        return root + "." + station + "..";
    }

}
