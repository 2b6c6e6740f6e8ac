package dev.mskbootstrap.tool.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.sandbox.aws.world.Bucket;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** From a laptop without a way to the brokers, through SSM's document, to brokers that decide by IAM, and back. */
class BastionIT {

    @AutoClose
    private static final PlayedBastion BASTION = PlayedBastion.installed();

    @Test
    void apply_makes_topics_there_and_its_answer_comes_back() {
        environment("staging", "bucket: niura", "topics: {mine.a: {partitions: 1, replicationFactor: 1}}\n");
        Run run = run("--env", "staging", "--quiet", "--", "apply", "--yes");
        assertThat(run.err()).isEmpty();
        assertThat(run.plain().out()).contains("+ mine.a").contains("Applied: 1 created in N s.");
        assertThat(run.exitCode()).isZero();
        assertThat(BASTION.left()).isEmpty();
        assertThat(BASTION.aws().keys("niura")).anyMatch(key -> key.startsWith("env/staging/"));
    }

    @Test
    void a_plan_file_travels_back_and_there_again_and_a_result_too() {
        environment("prod", "document: msk-bootstrap-run", "topics: {mine.b: {partitions: 1, replicationFactor: 1}}\n");
        Run plan = run("--env", "prod", "--quiet", "--", "plan", "--out", "plan.json", "--detailed-exitcode");
        assertThat(plan.exitCode()).as(plan.err()).isEqualTo(4);
        Run apply = run("--env", "prod", "--quiet", "--", "apply", "plan.json", "--yes", "--result=done.md");
        assertThat(apply.exitCode()).as(apply.err()).isZero();
        assertThat(BASTION.workspace().read("done.md")).contains("mine.b");
        assertThat(BASTION.left()).isEmpty();
    }

    @Test
    void status_says_what_is_there() {
        environment("seen", "bucket: niura", "topics: {}\n");
        Run run = BASTION.operator().run("bastion", "status", "--env", "seen");
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("distribution  " + PlayedBastion.DISTRIBUTION)
                .contains("running       nothing");
    }

    @Test
    void a_bucket_of_another_owner_is_refused() {
        BASTION.has(new Bucket("foreign", "999999999999"));
        environment("foreign", "bucket: foreign", "topics: {}\n");
        Run run = run("--env", "foreign", "--quiet", "--", "plan");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith("Failed: cannot write s3://foreign/env/foreign/");
    }

    @Test
    void a_document_that_is_not_there_is_said_with_the_command_that_makes_it() {
        environment("elsewhere", "document: other-document", "topics: {}\n");
        Run run = run("--env", "elsewhere", "--quiet", "--", "plan");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("Failed: cannot run the document other-document on i-1: there is no such document in"
                        + " eu-west-1\n    create it from bastion/msk-bootstrap-run.yaml");
    }

    @Test
    void a_key_of_this_machine_is_a_problem_before_anything_is_asked() {
        int calls = BASTION.aws().calls().size();
        BASTION.workspace()
                .environment(
                        "tls",
                        "{bootstrapServers: [\"b:9094\"], region: eu-west-1}\nauth: {type: scram, username: u, "
                                + "passwordFrom: {env: P}}\nbastion: {tags: {Role: kafka-bastion}}",
                        "topics: {}\n");
        Run run = run("--env", "tls", "--", "plan");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("envs/tls/env.yaml:2:").contains("from AWS Secrets Manager alone");
        assertThat(BASTION.aws().calls()).hasSize(calls);
    }

    private static void environment(String name, String more, String topics) {
        BASTION.environment(name, more, topics);
    }

    private static Run run(String... arguments) {
        return BASTION.run(arguments);
    }
}
