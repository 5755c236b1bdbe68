package dev.sallyport.control;

import java.util.function.Consumer;

import dev.sallyport.model.Instance;
import dev.sallyport.model.InstanceState;
import dev.sallyport.model.ProblemException;

/// What can be done to an instance besides logging in.
///
/// Every method blocks for its calls to EC2, is interruptible and safe from any thread. What AWS refuses is a
/// [ProblemException] with a [ControlProblem], or with a `CredentialsProblem` if there is nothing to sign with.
public interface Control {

    /// Whether the account may use serial consoles in the instance's Region (`GetSerialConsoleAccessStatus`).
    SerialAccess serialAccess(Instance instance) throws ProblemException, InterruptedException;

    /// Turns serial consoles on for the whole account in the instance's Region (`EnableSerialConsoleAccess`).
    SerialAccess enableSerialAccess(Instance instance) throws ProblemException, InterruptedException;

    /// What the instance's type makes possible (`DescribeInstanceTypes`). Asked once per type; a type does not change.
    TypeSupport type(Instance instance) throws ProblemException, InterruptedException;

    /// What the instance has printed to its console (`GetConsoleOutput`).
    ///
    /// @param latest the present text, which only Nitro types have, and not that of the last start or stop
    SystemLog systemLog(Instance instance, boolean latest) throws ProblemException, InterruptedException;

    /// What a monitor at the instance would show (`GetConsoleScreenshot`).
    ///
    /// @param wakeUp press a key first, so that a blanked display lights up
    Screenshot screenshot(Instance instance, boolean wakeUp) throws ProblemException, InterruptedException;

    /// State, status checks and scheduled events as of now (`DescribeInstanceStatus` with `IncludeAllInstances`).
    Health health(Instance instance) throws ProblemException, InterruptedException;

    /// Starts, stops or reboots the instance, and returns as soon as EC2 has accepted that.
    void power(Instance instance, PowerAction action) throws ProblemException, InterruptedException;

    /// Watches the state until `action` has come to its end: running, or stopped. Returns what it came to.
    ///
    /// A reboot does not show in the state, so for it this returns at once what the state is.
    ///
    /// @param news told each state that was seen, on the calling thread
    /// @throws ProblemException also with [ControlProblem.NoEnd] if it takes longer than ten minutes
    InstanceState follow(Instance instance, PowerAction action, Consumer<InstanceState> news)
            throws ProblemException, InterruptedException;
}
