package dev.sallyport.sandbox.aws;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

import dev.sallyport.sandbox.world.World;

/// What can be asked, by the names that clients ask by.
final class Actions {

    private Actions() {}

    static Map<String, Ec2.Action> ec2(World world, Machines machines, SerialSwitches switches, Clock clock) {
        var pages = new Pages();
        var startedAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var actions = new HashMap<String, Ec2.Action>();
        actions.put("DescribeRegions", new DescribeRegions(world));
        actions.put("DescribeInstances", new DescribeInstances(machines, pages, new InstanceShape(startedAt)));
        actions.put("DescribeInstanceStatus",
                new DescribeInstanceStatus(machines, pages, new StatusShape(startedAt)));
        actions.put("DescribeInstanceTypes", new DescribeInstanceTypes(pages));
        actions.put("DescribeImages", new DescribeImages(world, pages));
        actions.put("GetConsoleOutput", new GetConsoleOutput(machines, clock));
        actions.put("GetConsoleScreenshot", new GetConsoleScreenshot(machines));
        actions.putAll(PowerActions.of(machines));
        actions.putAll(SerialAccessActions.of(switches));
        return actions;
    }

    static Map<String, Connect.Action> connect(Wiring wiring, SerialSwitches switches) {
        return Map.of("SendSSHPublicKey", new SendSshPublicKey(wiring.machines(), wiring.keys()),
                "SendSerialConsoleSSHPublicKey",
                new SendSerialKey(wiring.machines(), switches, wiring.consoles()));
    }
}
