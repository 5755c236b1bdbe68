package dev.sallyport.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The calls around the serial console, made by Debian's AWS CLI and botocore; skipped where they are not installed.
@Timeout(300)
class ForeignSerialTest {

    private static final String KEY = TestKeys.rsaOf(2048);

    private final TestSandbox sandbox = TestSandbox.firstSteps();
    private final AwsCli aws = new AwsCli(sandbox.sandbox());
    private final String web = sandbox.machine("web-1").id();
    private final String till = sandbox.machine("till-terminal").id();

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void theAwsCliTurnsTheSwitch() throws Exception {
        assertThat(aws.run("ec2", "get-serial-console-access-status", "--query", "SerialConsoleAccessEnabled"))
                .contains("True");
        assertThat(aws.run("ec2", "disable-serial-console-access")).contains("False");
        assertThat(awsPushFails(web)).contains("(SerialConsoleAccessDisabledException)");
        assertThat(aws.run("ec2", "enable-serial-console-access")).contains("True");
        assertThat(push(web)).contains("True");
    }

    @Test
    void theAwsCliGetsAwssErrors() throws Exception {
        assertThat(awsPushFails(sandbox.machine("ci-2").id())).contains("(EC2InstanceStateInvalidException)");
        assertThat(awsPushFails("i-0123456789abcdef0")).contains("(EC2InstanceNotFoundException)");
        sandbox.sandbox().knobs().serialBusy(web, true);
        assertThat(awsPushFails(web)).contains("(SerialConsoleSessionLimitExceededException)");
    }

    @Test
    void theAwsCliReadsTheConsoleAndTakesAPicture() throws Exception {
        assertThat(aws.run("ec2", "get-console-output", "--latest", "--instance-id", till, "--query", "Output"))
                .contains("Windows is Ready to use");
        assertThat(aws.run("ec2", "get-console-screenshot", "--wake-up", "--instance-id", till, "--query",
                "ImageData")).startsWith("/9j/");
        assertThat(aws.fails("ec2", "get-console-screenshot", "--instance-id", sandbox.machine("bastion").id()))
                .contains("(UnsupportedOperation)");
        assertThat(aws.fails("ec2", "get-console-screenshot", "--instance-id", sandbox.machine("ci-2").id()))
                .contains("(IncorrectInstanceState)");
    }

    @Test
    void theAwsCliSwitchesMachines() throws Exception {
        assertThat(aws.run("ec2", "reboot-instances", "--instance-ids", till)).isBlank();
        assertThat(aws.run("ec2", "stop-instances", "--force", "--instance-ids", till, "--query",
                "StoppingInstances[].[PreviousState.Name]").strip()).isEqualTo("running");
        aws.run("ec2", "wait", "instance-stopped", "--instance-ids", till);
        assertThat(aws.run("ec2", "start-instances", "--instance-ids", till, "--query",
                "StartingInstances[].[PreviousState.Name,CurrentState.Name]").strip()).isEqualTo("stopped\tpending");
        assertThat(aws.fails("ec2", "start-instances", "--instance-ids", sandbox.machine("mira-scratch").id()))
                .contains("(IncorrectInstanceState)");
        assertThat(aws.fails("ec2", "stop-instances", "--dry-run", "--instance-ids", web))
                .contains("(DryRunOperation)");
    }

    @Test
    void botocoreKnowsTheErrorsByTheirClasses() throws Exception {
        var python = Tools.find("/usr/bin/python3", "python3");
        Tools.need(python, List.of("-c", "import botocore.session"), "botocore is not installed (python3-botocore)");
        sandbox.sandbox()
                .knobs()
                .refuse(Aim.at("SendSerial*").region("eu-north-1"),
                        "SerialConsoleSessionUnavailableException");

        var ran = Tools.run(sandbox.sandbox().environment(), python, "-c", """
                import os, sys
                import botocore.session
                from botocore.config import Config
                s = botocore.session.get_session()
                def client(name, **more):
                    return s.create_client(name, endpoint_url=os.environ['AWS_ENDPOINT_URL'],
                                           config=Config(retries={'max_attempts': 0}), **more)
                till, reports, off, key = sys.argv[1:]
                ec2, eic = client('ec2'), client('ec2-instance-connect')
                def push(c, instance):
                    return c.send_serial_console_ssh_public_key(InstanceId=instance, SerialPort=0, SSHPublicKey=key)
                print('status', ec2.get_serial_console_access_status()['SerialConsoleAccessEnabled'])
                print('push', push(eic, till)['Success'])
                try:
                    push(eic, off)
                except eic.exceptions.EC2InstanceStateInvalidException as e:
                    print('off', e.response['ResponseMetadata']['HTTPStatusCode'])
                north = client('ec2-instance-connect', region_name='eu-north-1')
                try:
                    push(north, reports)
                except north.exceptions.SerialConsoleSessionUnavailableException as e:
                    print('unavailable', e.response['ResponseMetadata']['HTTPStatusCode'])
                print('output', ec2.get_console_output(InstanceId=till)['Output'].strip())
                state = ec2.stop_instances(InstanceIds=[till], Force=True)['StoppingInstances'][0]
                print('stop', state['PreviousState']['Code'])
                print('events', client('ec2', region_name='us-east-1')
                      .describe_instance_status()['InstanceStatuses'][0]['Events'][0]['Code'])
                """, till, sandbox.machine("reports").id(), sandbox.machine("ci-2").id(), KEY);

        assertThat(ran.output().lines()).as(ran.output() + ran.errors())
                .containsExactly("status True", "push True", "off 400", "unavailable 500",
                        "output Windows is Ready to use", "stop 16", "events instance-retirement");
    }

    private String push(String instance) throws Exception {
        return aws.run("ec2-instance-connect", "send-serial-console-ssh-public-key", "--instance-id", instance,
                "--serial-port", "0", "--ssh-public-key", KEY);
    }

    private String awsPushFails(String instance) throws Exception {
        return aws.fails("ec2-instance-connect", "send-serial-console-ssh-public-key", "--instance-id", instance,
                "--serial-port", "0", "--ssh-public-key", KEY);
    }
}
