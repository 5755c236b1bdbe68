package dev.sallyport.sandbox.host;

import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

import dev.sallyport.sandbox.host.machine.Distribution;
import dev.sallyport.sandbox.host.machine.Hardware;
import dev.sallyport.sandbox.host.machine.Machine;
import dev.sallyport.sandbox.host.machine.Spec;
import dev.sallyport.sandbox.host.process.Launcher;
import dev.sallyport.sandbox.host.programs.Programs;
import dev.sallyport.sandbox.host.shell.Commands;
import dev.sallyport.sandbox.host.shell.ShellLauncher;

/// Where the machine stands: made when the first person comes in, kept until the host is closed.
final class Room {

    private final HostFacts facts;
    private final Clock clock;
    private final Machine.Power power;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Inside inside;

    Room(HostFacts facts, Clock clock, Machine.Power power) {
        this.facts = facts;
        this.clock = clock;
        this.power = power;
    }

    /// What is in it.
    private record Inside(Machine machine, Commands commands) {}

    Machine machine() {
        return inside().machine();
    }

    Launcher launcher() {
        return new ShellLauncher(inside().commands());
    }

    private Inside inside() {
        lock.lock();
        try {
            var known = inside;
            if (known == null) {
                var commands = new Commands(Programs.all());
                known = new Inside(new Machine(spec(), clock, power, commands.names()), commands);
                new Affliction(known.machine()).strike(facts.ailment());
                inside = known;
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    private Spec spec() {
        var distribution = Distribution.of(facts.system());
        var hardware = Hardware.of(facts.instanceType());
        var kernel = facts.kernel().isEmpty() ? distribution.kernel(hardware) : facts.kernel();
        return new Spec(facts.instanceId(), facts.hostName(), distribution, facts.privateIpv4(), hardware,
                facts.region(),
                facts.zone(), kernel, facts.users(), facts.bootedAt(), facts.passwords());
    }
}
