package dev.sallyport.plan;

import java.util.Map;

import dev.sallyport.model.InstanceId;
import dev.sallyport.model.InstanceState;
import dev.sallyport.model.Problem;

/// Why there is no plan for an instance. Known before any call is made.
public sealed interface PlanProblem extends Problem {

    /// EC2 Instance Connect takes keys only for running instances.
    record NotRunning(InstanceId instance, InstanceState state) implements PlanProblem {
        @Override
        public String code() {
            return "plan.not-running";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("instance", instance.value(), "state", state.word());
        }
    }

    /// It is being deleted, or was; EC2 lists such an instance for about an hour.
    record Terminated(InstanceId instance, InstanceState state) implements PlanProblem {
        @Override
        public String code() {
            return "plan.terminated";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("instance", instance.value(), "state", state.word());
        }
    }

    /// Neither a public IPv4 nor an IPv6 address.
    record NoAddress(InstanceId instance) implements PlanProblem {
        @Override
        public String code() {
            return "plan.no-address";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("instance", instance.value());
        }
    }

    /// The private address was wished for, and there is none.
    record NoPrivateAddress(InstanceId instance) implements PlanProblem {
        @Override
        public String code() {
            return "plan.no-private-address";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("instance", instance.value());
        }
    }

    /// EC2 Instance Connect pushes SSH keys to Linux and macOS only.
    record Windows(InstanceId instance) implements PlanProblem {
        @Override
        public String code() {
            return "plan.windows";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("instance", instance.value());
        }
    }

    /// A service such as EKS Auto Mode operates the instance and allows no user connections.
    record Managed(InstanceId instance) implements PlanProblem {
        @Override
        public String code() {
            return "plan.managed";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("instance", instance.value());
        }
    }

    /// The typed user name is one that EC2 Instance Connect would refuse.
    record BadUser(InstanceId instance, String user) implements PlanProblem {
        @Override
        public String code() {
            return "plan.bad-user";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("instance", instance.value(), "user", user);
        }
    }
}
