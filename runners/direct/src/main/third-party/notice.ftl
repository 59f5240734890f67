ICU4J
Copyright (c) 2016-2023 Unicode, Inc.

Bouncy Castle
Copyright (c) 2000-2026 The Legion of the Bouncy Castle Inc. (https://www.bouncycastle.org)

ONNX Runtime
Copyright (c) Microsoft Corporation

Junrar reads RAR archives
Its code may not be used to develop a RAR (WinRAR) compatible archiver.

Tagger made from sentence-transformers/all-MiniLM-L6-v2, Apache-2.0
META-INF/third-party/MODELS-AND-DATA.txt tells of all models and data.

WordNet 3.0
Copyright 2006 by Princeton University. All rights reserved.

Noto Sans SC, a part of it, renamed PRECISNotoSansSC
Copyright 2014-2021 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'. SIL Open Font License 1.1.

All libraries inside, with their licences, whose texts lie in META-INF/third-party/licences
<#list dependencyMap as entry>
<#assign project = entry.getKey()>
  ${project.name} (${project.groupId}:${project.artifactId}:${project.version}), ${entry.getValue()?join(" or ")}
</#list>

What Beam's jars have inside, under names of Beam's
<#list @inside.jars@ as part>
  ${part.group}:${part.name}<#if part.version?has_content>:${part.version}</#if>, ${part.licence}
</#list>

