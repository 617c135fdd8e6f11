using Kfc.Ir;

namespace Kfc.Import.Tests;

/// <summary>Argo's templates of several containers, and what their texts mean to the kubelet.</summary>
public class ArgoPodTests
{
    private const string Workflow = """
        apiVersion: argoproj.io/v1alpha1
        kind: WorkflowTemplate
        metadata: {name: pods}
        spec:
          arguments: {parameters: [{name: image2, value: 'main:2'}, {name: branch, value: trunk}]}
          volumes:
          - {name: data, persistentVolumeClaim: {claimName: shared}}
          - {name: notes, emptyDir: {}}
          volumeClaimTemplates:
          - metadata: {name: work}
            spec: {accessModes: [ReadWriteMany], storageClassName: fast, resources: {requests: {storage: 64Mi}}}
          templates:
          - name: ask
            inputs: {parameters: [{name: text_1}]}
            volumes:
            - {name: cache, emptyDir: {medium: Memory, sizeLimit: 1Gi}}
            initContainers:
            - {name: greet, image: 'init:1', command: [sh, -c, 'echo "$1" >/notes/x', sh], args: ['{{inputs.parameters.text_1}}'], mirrorVolumeMounts: true}
            sidecars:
            - name: echo
              image: 'server:{{workflow.parameters.branch}}'
              command: [serve, --as, $(TEXT)]
              workingDir: '/srv/{{ inputs.parameters.text_1 }}'
              env: [{name: TEXT, value: 'say {{inputs.parameters.text_1}}'}, {name: NONE, value: ''}]
              securityContext: {privileged: true, runAsUser: 7}
              ports: [{containerPort: 8080}]
              volumeMounts: [{name: data, mountPath: /data, readOnly: true}, {name: cache, mountPath: /cache}]
            container: {image: 'main:1', command: [cat], args: [/notes/x], volumeMounts: [{name: notes, mountPath: /notes}]}
          - name: build
            inputs: {parameters: [{name: folder, value: src}], artifacts: [{name: in-1, path: /tmp/in1}]}
            outputs: {parameters: [{name: log, valueFrom: {path: /tmp/log}}]}
            container:
              image: '{{workflow.parameters.image2}}'
              command: [sh, -c]
              args: ['echo $$ $(HOME_OF) $(date) {{inputs.artifacts.in-1.path}} {{outputs.parameters.log.path}}']
              env: [{name: HOME_OF, value: a$$b}]
              workingDir: '/work/{{inputs.parameters.folder}}'
              volumeMounts: [{name: work, mountPath: /work, subPath: src}]
          - name: report
            outputs: {artifacts: [{name: page, path: /work/page}]}
            containerSet:
              volumeMounts: [{name: notes, mountPath: /work}]
              retryStrategy: {retries: 2}
              containers:
              - {name: main, image: 'c:1', command: [collect], dependencies: [draw]}
              - {name: fetch, image: 'a:1', command: [fetch], args: ['{{workflow.parameters.branch}}'], resources: {requests: {cpu: 100m}}}
              - {name: draw, image: 'b:1', args: [draw], env: [{name: A, value: b}], dependencies: [fetch]}
          - name: server
            daemon: true
            container: {image: 'db:1', command: [serve]}
          - name: waits
            suspend: {}
        """;

    private static readonly ComponentFile File = new("pods/w.yaml", Workflow);
    private static readonly ImportResult Imported = ComponentImporter.Import([File], "Components");

    [Fact]
    public async Task Run_the_same_containers() => await ArgoCorpusTests.SameContainers(Imported, await Corpus.Parsed(File));

    /// <summary>A template that goes on while others run is refused by name, and the others of its file are imported.</summary>
    [Fact]
    public void A_daemon_is_refused_alone()
    {
        var error = Assert.Single(Imported.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal(("KFC6108", 49), (error.Code, error.Location!.Line));
        Assert.Contains("'server' goes on while other templates run", error.Message, StringComparison.Ordinal);
        Assert.Contains("sidecar", Assert.Single(error.Fixes), StringComparison.Ordinal);
        Assert.Equal(["Ask", "Build", "Report"], Imported.Classes.Select(written => written.Name));
    }

    [Fact]
    public void Fields_and_volumes_keep_what_they_say()
    {
        var classes = CSharp.Compile(Imported.Classes.Select(written => written.Text));
        var ask = Assert.IsType<ContainerImplementation>(CSharp.Trace(CSharp.Compile([.. Imported.Classes.Select(written => written.Text), Users.Write(classes, [classes.GetTypeByMetadataName("Components.Ask")!])]))
            .First(graph => graph.Name == "ask-all").Components["ask"].Implementation);

        var notes = Assert.Single(ask.Volumes);
        Assert.Equal((VolumeKind.Empty, "notes", "/notes"), (notes.Kind, notes.Name, notes.MountPath));
        var init = Assert.Single(ask.Init);
        Assert.Equal(("greet", "notes"), (init.Name, Assert.Single(init.Volumes).Name));
        var sidecar = Assert.Single(ask.Sidecars);
        Assert.Equal(["ports", "securityContext"], sidecar.Fields.Select(field => field.Name));
        Assert.Equal([(VolumeKind.Claim, true, false), (VolumeKind.Empty, false, true)], sidecar.Volumes.Select(volume => (volume.Kind, volume.ReadOnly, volume.InMemory)));
    }
}
