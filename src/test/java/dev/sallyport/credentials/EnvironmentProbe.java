package dev.sallyport.credentials;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

import software.amazon.awssdk.services.ec2.Ec2Client;

import dev.sallyport.model.ProblemException;
import dev.sallyport.model.RegionName;
import dev.sallyport.profile.ProfileReader;

/// Asks for Regions in a process whose environment its parent has made up.
final class EnvironmentProbe {

    private EnvironmentProbe() {}

    /// Prints how many Regions there are.
    ///
    /// @param args the home directory, the profile, and `own` to take the environment of the process for ours
    public static void main(String[] args) throws Exception {
        var environment = args[2].equals("own") ? System.getenv() : Map.<String, String>of();
        var home = Path.of(args[0]);
        try (var sessions = new AwsSessions(Clock.systemUTC(), environment)) {
            sessions.use(new ProfileReader(Map.of("HOME", home.toString()), home).read());
            var client = sessions.of(args[1]).client(Ec2Client.class, new RegionName("eu-west-1"), Ec2Client::builder);
            System.out.println("regions " + client.describeRegions().regions().size());
        } catch (ProblemException refused) {
            System.out.println(refused.problem().code() + " " + refused.problem().detail().orElse(""));
        }
    }
}
