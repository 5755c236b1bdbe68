package dev.sallyport.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Clients that we did not write: the AWS CLI and botocore as Debian packs them, and OpenSSH.
///
/// Each is skipped, with the reason, on a machine that lacks it.
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignClientsTest {

    private final TestSandbox sandbox = TestSandbox.firstSteps();
    private final String web = sandbox.machine("web-1").id();

    @TempDir Path directory;

    @AfterAll
    void close() {
        sandbox.close();
    }

    @Test
    void theAwsCliListsRegionsInstancesStatusesTypesAndImages() throws Exception {
        assertThat(aws("ec2", "describe-regions", "--all-regions", "--query", "Regions[].[RegionName,OptInStatus]"))
                .contains("ap-east-1\tnot-opted-in");
        assertThat(aws("ec2", "describe-instances", "--filters", "Name=tag:Name,Values=web-*", "--query",
                "Reservations[].Instances[].[InstanceId,State.Name,PublicIpAddress]").lines())
                .hasSize(3)
                .contains(web + "\trunning\t203.0.113.10");
        assertThat(aws("ec2", "describe-instances", "--page-size", "5", "--query",
                "Reservations[].Instances[].[InstanceId]").lines().distinct()).hasSize(17);
        assertThat(aws("ec2", "describe-instance-status", "--instance-ids", web, "--query",
                "InstanceStatuses[].[SystemStatus.Status,InstanceStatus.Details[0].Status]").strip())
                .isEqualTo("ok\tpassed");
        assertThat(aws("ec2", "describe-instance-types", "--instance-types", "t3.micro", "--query",
                "InstanceTypes[].[Hypervisor,BareMetal]").strip()).isEqualTo("nitro\tFalse");
        assertThat(aws("ec2", "describe-images", "--image-ids", sandbox.machine("db-1").image().idIn("eu-central-1"),
                "--query", "Images[].[Name,OwnerId]")).contains("debian-12-amd64-20241004-1890\t136693071363");
    }

    @Test
    void theAwsCliSaysWhoItIsAndTakesTheRole() throws Exception {
        assertThat(aws("sts", "get-caller-identity", "--query", "Arn")).contains("user/mira");
        assertThat(aws("sts", "assume-role", "--role-arn", "arn:aws:iam::444455556666:role/Operator",
                "--role-session-name", "cli", "--query", "AssumedRoleUser.Arn")).contains("assumed-role/Operator/cli");
    }

    @Test
    void theAwsCliIsToldWhatIsWrong() throws Exception {
        assertThat(awsFails("ec2", "describe-instances", "--instance-ids", "i-0123456789abcdef0"))
                .contains("(InvalidInstanceID.NotFound)");
        assertThat(awsFails("ec2", "describe-instances", "--dry-run")).contains("(DryRunOperation)");
        assertThat(awsFails("ec2-instance-connect", "send-ssh-public-key", "--instance-id",
                sandbox.machine("ci-2").id(), "--instance-os-user", "ubuntu", "--availability-zone", "eu-central-1a",
                "--ssh-public-key", TestKeys.rsaOf(2048))).contains("(EC2InstanceStateInvalidException)");
        assertThat(awsFails("ec2", "describe-vpcs")).contains("(InvalidAction)");
    }

    @Test
    void botocoreMakesEveryCall() throws Exception {
        var python = Tools.find("/usr/bin/python3", "python3");
        Tools.need(python, List.of("-c", "import botocore.session"), "botocore is not installed (python3-botocore)");

        var ran = Tools.run(variables(), python, "-c",
                """
                        import os, sys
                        import botocore.session
                        from botocore.config import Config
                        s = botocore.session.get_session()
                        def client(name, **more):
                            return s.create_client(name, endpoint_url=os.environ['AWS_ENDPOINT_URL'],
                                                   config=Config(retries={'max_attempts': 0}), **more)
                        def code(call, **args):
                            try:
                                call(**args)
                                return 'ok'
                            except botocore.exceptions.ClientError as e:
                                return e.response['Error']['Code']
                        web, key = sys.argv[1:]
                        ec2, eic, sts = client('ec2'), client('ec2-instance-connect'), client('sts')
                        print('regions', len(ec2.describe_regions()['Regions']))
                        pages = ec2.get_paginator('describe_instances').paginate(PaginationConfig={'PageSize': 5})
                        print('instances', sum(len(r['Instances']) for p in pages for r in p['Reservations']))
                        print('statuses', len(ec2.describe_instance_status(IncludeAllInstances=True)['InstanceStatuses']))
                        print('types', len(ec2.describe_instance_types()['InstanceTypes']))
                        print('images', len(ec2.describe_images(Owners=['099720109477'])['Images']))
                        print('identity', sts.get_caller_identity()['Account'])
                        role = sts.assume_role(RoleArn='arn:aws:iam::444455556666:role/Operator', RoleSessionName='py')['Credentials']
                        there = client('ec2', region_name='eu-west-1', aws_access_key_id=role['AccessKeyId'],
                                       aws_secret_access_key=role['SecretAccessKey'], aws_session_token=role['SessionToken'])
                        print('through the role', len(there.describe_instances()['Reservations']))
                        print('push', eic.send_ssh_public_key(InstanceId=web, InstanceOSUser='ec2-user', SSHPublicKey=key,
                                                              AvailabilityZone='eu-central-1a')['Success'])
                        print('bad key', code(eic.send_ssh_public_key, InstanceId=web, InstanceOSUser='ec2-user',
                                              SSHPublicKey='x' * 300, AvailabilityZone='eu-central-1a'))
                        print('bad size', code(ec2.describe_instances, MaxResults=3))
                        bad = client('ec2', aws_access_key_id=os.environ['AWS_ACCESS_KEY_ID'], aws_secret_access_key='wrong')
                        print('bad secret', code(bad.describe_regions))
                        print('not enabled', code(client('ec2', region_name='ap-east-1').describe_instances))
                        """,
                web, TestKeys.rsaOf(2048));

        assertThat(ran.output().lines()).as(ran.output() + ran.errors())
                .containsExactly("regions 7", "instances 17", "statuses 17", "types 26", "images 3",
                        "identity 111122223333", "through the role 3", "push True", "bad key InvalidArgsException",
                        "bad size InvalidParameterValue", "bad secret AuthFailure", "not enabled AuthFailure");
    }

    @Test
    void openSshLogsInWithAKeyThatTheAwsCliPushed() throws Exception {
        var ssh = Tools.find("/usr/bin/ssh", "ssh");
        var keygen = Tools.find("/usr/bin/ssh-keygen", "ssh-keygen");
        var key = directory.resolve("id_ed25519");
        Tools.run(Map.of(), keygen, "-q", "-t", "ed25519", "-N", "", "-C", "a comment so that old clients find it long"
                + " enough, since they insist on 256 characters although the service takes 80 since 2022: "
                + "x".repeat(120), "-f", key.toString()).good();

        var before = ssh(ssh, key, "uname");
        assertThat(before.status()).as(before.errors()).isEqualTo(255);
        assertThat(before.errors()).contains("Permission denied");

        aws("ec2-instance-connect", "send-ssh-public-key", "--instance-id", web, "--instance-os-user", "ec2-user",
                "--availability-zone", "eu-central-1a", "--ssh-public-key",
                Files.readString(key.resolveSibling("id_ed25519.pub")).strip());
        var after = ssh(ssh, key, "uname");

        assertThat(after.status()).as(after.errors()).isZero();
        assertThat(after.output()).contains("Linux");
    }

    private Tools.Ran ssh(String program, Path key, String command) throws IOException, InterruptedException {
        var socket = sandbox.sandbox().sshAddress("203.0.113.10", 22).orElseThrow();
        return Tools.run(Map.of(), program, "-F", "none", "-i", key.toString(), "-p", String.valueOf(socket.getPort()),
                "-o", "IdentitiesOnly=yes", "-o", "BatchMode=yes", "-o", "StrictHostKeyChecking=no", "-o",
                "UserKnownHostsFile=" + directory.resolve("known_hosts"), "-o", "ConnectTimeout=20",
                "ec2-user@" + socket.getAddress().getHostAddress(), command);
    }

    private String aws(String... arguments) throws IOException, InterruptedException {
        return new AwsCli(sandbox.sandbox()).run(arguments);
    }

    private String awsFails(String... arguments) throws IOException, InterruptedException {
        return new AwsCli(sandbox.sandbox()).fails(arguments);
    }

    private Map<String, String> variables() {
        return sandbox.sandbox().environment();
    }
}
