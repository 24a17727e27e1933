<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
    <context>
        <name>AnnexEditor</name>
        <message>
            <source>Annex</source>
            <translation>別添</translation>
        </message>
        <message>
            <source>Title of the annex</source>
            <translation>別添の題名</translation>
        </message>
        <message>
            <source>Text of the annex</source>
            <translation>別添の本文</translation>
        </message>
        <message>
            <source>Text of the annex, a paragraph to a line</source>
            <translation>別添の本文（一行一段落）</translation>
        </message>
        <message>
            <source>Who may see the annex</source>
            <translation>別添の取扱い</translation>
        </message>
    </context>
    <context>
        <name>App</name>
        <message>
            <source>Opening…</source>
            <translation>開いています…</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>ウィンドウ</translation>
        </message>
        <message>
            <source>Light or dark as the system</source>
            <translation>明暗をシステムに合わせる</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>明るい表示</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>暗い表示</translation>
        </message>
    </context>
    <context>
        <name>BriefCommands</name>
        <message>
            <source>New dialogue…</source>
            <translation>新しい対話…</translation>
        </message>
        <message>
            <source>Open actions that come along: %1.</source>
            <translation>引き継ぐ未了の対応事項：%1件。</translation>
        </message>
        <message>
            <source>Open actions that come along: %1. Carried over twice or more, with no decision sought: %2; decide on them.</source>
            <translation>未了の対応事項%1件を引き継ぎます。うち%2件は2回以上の繰越で、決定を求める事項が記されていません。扱いを決めてください。</translation>
        </message>
        <message>
            <source>Show them</source>
            <translation>一覧を表示</translation>
        </message>
        <message>
            <source>Hide second language</source>
            <translation>第二言語を隠す</translation>
        </message>
        <message>
            <source>Show second language</source>
            <translation>第二言語を表示</translation>
        </message>
        <message>
            <source>Export talking points…</source>
            <translation>発言要領を出力…</translation>
        </message>
        <message>
            <source>Export pack…</source>
            <translation>会議資料を出力…</translation>
        </message>
        <message>
            <source>Set status: %1</source>
            <translation>状態を変更: %1</translation>
        </message>
        <message>
            <source>Go to brief</source>
            <translation>対処方針へ移動</translation>
        </message>
        <message>
            <source>Briefs</source>
            <translation>対処方針</translation>
        </message>
    </context>
    <context>
        <name>BriefExport</name>
        <message>
            <source>Export talking points</source>
            <translation>発言要領の出力</translation>
        </message>
        <message>
            <source>&amp;What</source>
            <translation>範囲(&amp;W)</translation>
        </message>
        <message>
            <source>What to export</source>
            <translation>出力する範囲</translation>
        </message>
        <message>
            <source>&amp;Speaker</source>
            <translation>発言者(&amp;S)</translation>
        </message>
        <message>
            <source>Speaker whose points are exported</source>
            <translation>発言要領を出力する発言者</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>言語(&amp;L)</translation>
        </message>
        <message>
            <source>Language of the paper</source>
            <translation>文書の言語</translation>
        </message>
        <message>
            <source>Choose a file and export…</source>
            <translation>保存先を選んで出力…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>&amp;House style</source>
            <translation>書式(&amp;H)</translation>
        </message>
        <message>
            <source>House style of the paper</source>
            <translation>文書の書式</translation>
        </message>
        <message>
            <source>Years of a Japanese paper by &amp;eras</source>
            <translation>日本語の文書の年を元号で表す(&amp;E)</translation>
        </message>
    </context>
    <context>
        <name>BriefInspector</name>
        <message>
            <source>What is known of this section</source>
            <translation>この項に関する情報</translation>
        </message>
        <message>
            <source>The plan says</source>
            <translation>計画の本文</translation>
        </message>
        <message>
            <source>The steering brief stands over all sections.</source>
            <translation>総論はすべての項にまたがります。</translation>
        </message>
        <message>
            <source>Summary, not the official text</source>
            <translation>要約（正式な本文ではありません）</translation>
        </message>
        <message>
            <source>This edition has no text for the section.</source>
            <translation>この版には、この項の本文がありません。</translation>
        </message>
        <message>
            <source>No commitment found</source>
            <translation>約束事項は見つかっていません</translation>
        </message>
        <message>
            <source>1 commitment</source>
            <translation>約束事項 1件</translation>
        </message>
        <message>
            <source>%1 commitments</source>
            <translation>約束事項 %1件</translation>
        </message>
        <message>
            <source>Last time</source>
            <translation>前回</translation>
        </message>
        <message>
            <source>No earlier dialogue is known here.</source>
            <translation>これより前の対話は登録されていません。</translation>
        </message>
        <message>
            <source>date not known</source>
            <translation>日付不明</translation>
        </message>
        <message>
            <source>Last time, %1</source>
            <translation>前回(%1)</translation>
        </message>
        <message>
            <source>What was said then on this section is not known here.</source>
            <translation>前回この項について何が話されたかは、記録がありません。</translation>
        </message>
        <message>
            <source>Of the dialogues in between nothing is known here.</source>
            <translation>その間の対話については、記録がありません。</translation>
        </message>
        <message>
            <source>Open actions</source>
            <translation>未了の対応事項</translation>
        </message>
        <message>
            <source>None</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>Figures here</source>
            <translation>この項の数値</translation>
        </message>
        <message>
            <source>And %1 more</source>
            <translation>ほか%1件を表示</translation>
        </message>
        <message>
            <source>This edition does not have the section any more.</source>
            <translation>現在の版にはこの項がありません。</translation>
        </message>
        <message>
            <source>Entries of then to take over: %1 (Ctrl+Shift+T)</source>
            <translation>引き継げる前回の記載：%1件（Ctrl+Shift+T）</translation>
        </message>
    </context>
    <context>
        <name>BriefList</name>
        <message>
            <source>Set status: %1</source>
            <translation>状態を変更: %1</translation>
        </message>
        <message>
            <source>Briefs · %1 of %2</source>
            <translation>対処方針 · %2件中%1件</translation>
        </message>
        <message>
            <source>Handed in or further, of all sections</source>
            <translation>全項のうち、提出済以降のもの</translation>
        </message>
        <message>
            <source>Briefs by section</source>
            <translation>項別の対処方針</translation>
        </message>
        <message>
            <source>Set status of %2 briefs: %1</source>
            <translation>%2件の状態を変更：%1</translation>
        </message>
    </context>
    <context>
        <name>BriefNewDialogue</name>
        <message>
            <source>New dialogue</source>
            <translation>新しい対話</translation>
        </message>
        <message>
            <source>Every section of the plan gets a brief, and there is one steering brief over all. What is not known yet can wait.</source>
            <translation>計画の各項に対処方針が一つずつ作られ、全体に総論が一つ付きます。まだ決まっていないことは、後から入力できます。</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>回次</translation>
        </message>
        <message>
            <source>Number of the dialogue</source>
            <translation>対話の回次</translation>
        </message>
        <message>
            <source>Edition of the plan</source>
            <translation>計画の版</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>初日</translation>
        </message>
        <message>
            <source>2027-01-14, or 2027-01</source>
            <translation>2027-01-14、または 2027-01</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>最終日</translation>
        </message>
        <message>
            <source>2027-01-15</source>
            <translation>2027-01-15</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>開催地</translation>
        </message>
        <message>
            <source>Host</source>
            <translation>主催</translation>
        </message>
        <message>
            <source>Mode</source>
            <translation>形式</translation>
        </message>
        <message>
            <source>Interpretation</source>
            <translation>通訳</translation>
        </message>
        <message>
            <source>Drafts due</source>
            <translation>案の提出期限</translation>
        </message>
        <message>
            <source>2026-12-11</source>
            <translation>2026-12-11</translation>
        </message>
        <message>
            <source>Minutes for each brief</source>
            <translation>各項の持ち時間(分)</translation>
        </message>
        <message>
            <source>none</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>Marking</source>
            <translation>取扱区分</translation>
        </message>
        <message>
            <source>Marking, printed on every paper as it stands</source>
            <translation>取扱区分(すべての文書にこのまま印字されます)</translation>
        </message>
        <message>
            <source>Create the dialogue</source>
            <translation>対話を作成</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
    </context>
    <context>
        <name>BriefSheet</name>
        <message>
            <source>The edition on which this dialogue is held does not have this section any more. What is written here is kept and can be edited; copy what is still needed into another brief.</source>
            <translation>この対話が基づく版には、この項がなくなりました。ここに書かれた内容は保存されており、編集もできます。必要な部分は別の対処方針に写してください。</translation>
        </message>
    </context>
    <context>
        <name>BriefsPage</name>
        <message>
            <source>No. %1</source>
            <translation>第%1号</translation>
        </message>
        <message>
            <source>was due %1</source>
            <translation>期限超過 %1</translation>
        </message>
        <message>
            <source>due %1</source>
            <translation>期限 %1</translation>
        </message>
        <message>
            <source>Export talking points…</source>
            <translation>発言要領を出力…</translation>
        </message>
        <message>
            <source>Give this brief into clearance</source>
            <translation>この対処方針を合議に付します</translation>
        </message>
        <message>
            <source>Hand in</source>
            <translation>提出</translation>
        </message>
        <message>
            <source>Writing the paper</source>
            <translation>文書を作成しています</translation>
        </message>
        <message>
            <source>Exported to %1</source>
            <translation>%1 に出力しました</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>フォルダーを開く</translation>
        </message>
        <message>
            <source>Writing the paper: part %1 of %2</source>
            <translation>文書を作成しています：全%2部中%1部目</translation>
        </message>
        <message>
            <source>. Styles that the Word file lacks, added from ours: %1</source>
            <translation>。Word ファイルにないスタイルを追加しました：%1件</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>プレビュー</translation>
        </message>
        <message>
            <source>The talking points as they will be printed, beside the brief (F4)</source>
            <translation>印刷される体裁の発言要領を対処方針の横に表示 (F4)</translation>
        </message>
    </context>
    <context>
        <name>BusyPanel</name>
        <message>
            <source>Cancel</source>
            <translation>中止</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>進行状況</translation>
        </message>
    </context>
    <context>
        <name>CallPanel</name>
        <message>
            <source>Call for briefs: %1</source>
            <translation>対処方針の作成依頼：%1</translation>
        </message>
        <message>
            <source>%1 of %2 chosen</source>
            <translation>%2件中%1件を選択</translation>
        </message>
        <message>
            <source>%1 due after the dialogue begins</source>
            <translation>対話の開始日より後の期限 %1件</translation>
        </message>
        <message>
            <source>Fill in %1 rows</source>
            <translation>%1行に入力</translation>
        </message>
        <message>
            <source>Choose with Space which sections get a brief, and type into the cells. How likely it is to be raised sets how much is asked. What nobody has begun can be withdrawn.</source>
            <translation>対処方針を依頼する項をスペースキーで選び、各欄に入力してください。提起の可能性により依頼内容が決まります。作成が始まっていないものは取り消せます。</translation>
        </message>
        <message>
            <source>Sections and what is asked</source>
            <translation>項と依頼内容</translation>
        </message>
        <message>
            <source>Choose all</source>
            <translation>全て選択</translation>
        </message>
        <message>
            <source>Choose none</source>
            <translation>選択を解除</translation>
        </message>
        <message>
            <source>Call for these briefs</source>
            <translation>この内容で依頼する</translation>
        </message>
        <message>
            <source>Call and copy e-mail text</source>
            <translation>依頼してメール文をコピー</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>Drafter for many</source>
            <translation>起案者（一括）</translation>
        </message>
        <message>
            <source>Due, as 2026-12-11</source>
            <translation>期限（例 2026-12-11）</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>分</translation>
        </message>
        <message>
            <source>Likelihood for many</source>
            <translation>可能性（一括）</translation>
        </message>
        <message>
            <source>Likelihood as it is</source>
            <translation>可能性は変えない</translation>
        </message>
        <message>
            <source>Steering brief</source>
            <translation>総論</translation>
        </message>
        <message>
            <source>A section that is no longer in the plan</source>
            <translation>現行の計画にない項</translation>
        </message>
        <message>
            <source>Call for briefs…</source>
            <translation>対処方針の作成を依頼…</translation>
        </message>
        <message>
            <source>Copy the e-mail text of the call</source>
            <translation>作成依頼のメール文をコピー</translation>
        </message>
        <message>
            <source>Writing the e-mail</source>
            <translation>メール文を作成中</translation>
        </message>
        <message>
            <source>Calling for briefs</source>
            <translation>作成を依頼中</translation>
        </message>
        <message>
            <source>%1 briefs are called for.</source>
            <translation>対処方針 %1 件を依頼中です。</translation>
        </message>
        <message>
            <source>Copy e-mail text</source>
            <translation>メール文をコピー</translation>
        </message>
        <message>
            <source>The e-mail text is on the clipboard.</source>
            <translation>メール文をクリップボードにコピーしました。</translation>
        </message>
        <message>
            <source>The call as Word…</source>
            <translation>作成依頼の Word 文書…</translation>
        </message>
    </context>
    <context>
        <name>CallTable</name>
        <message>
            <source>Section</source>
            <translation>項</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>番号</translation>
        </message>
        <message>
            <source>Drafter</source>
            <translation>起案者</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>分</translation>
        </message>
        <message>
            <source>Likelihood</source>
            <translation>可能性</translation>
        </message>
        <message>
            <source>Asked</source>
            <translation>依頼内容</translation>
        </message>
    </context>
    <context>
        <name>ChartExport</name>
        <message>
            <source>Export chart</source>
            <translation>図を出力</translation>
        </message>
        <message>
            <source>Writing the chart…</source>
            <translation>図を出力しています…</translation>
        </message>
        <message>
            <source>Exported to %1</source>
            <translation>%1 に出力しました</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>フォルダーを開く</translation>
        </message>
    </context>
    <context>
        <name>Charts</name>
        <message>
            <source>Copy, export</source>
            <translation>コピー・出力</translation>
        </message>
        <message>
            <source>Copy or export this chart</source>
            <translation>この図をコピー又は出力</translation>
        </message>
        <message>
            <source>The numbers are in the clipboard.</source>
            <translation>数値をクリップボードにコピーしました。</translation>
        </message>
        <message>
            <source>Copy numbers</source>
            <translation>数値をコピー</translation>
        </message>
        <message>
            <source>Export to Word…</source>
            <translation>Wordに出力…</translation>
        </message>
        <message>
            <source>Which figure</source>
            <translation>表示する数値</translation>
        </message>
        <message>
            <source>By dialogue</source>
            <translation>対話別</translation>
        </message>
        <message>
            <source>By age</source>
            <translation>経過年数別</translation>
        </message>
        <message>
            <source>By part</source>
            <translation>章別</translation>
        </message>
        <message>
            <source>Contributions</source>
            <translation>拠出の推移</translation>
        </message>
        <message>
            <source>Here stands what is contributed by year, once a figure under Facts has amounts of three years.</source>
            <translation>「人物・数値」に3年分以上の金額をもつ数値があれば、年ごとの拠出額をここに表示します。</translation>
        </message>
        <message>
            <source>No action is open. How long each has been open is shown here.</source>
            <translation>未了の対応事項はありません。未了のまま経過した年数をここに表示します。</translation>
        </message>
        <message>
            <source>There is no action yet. They come with the dialogues.</source>
            <translation>対応事項はまだありません。対話のたびに加わります。</translation>
        </message>
        <message>
            <source>Enter or a click leads to the figure.</source>
            <translation>Enterキー又はクリックでこの数値を開きます。</translation>
        </message>
        <message>
            <source>Enter or a click lists these actions; up and down choose a part of the column.</source>
            <translation>Enter・クリックで一覧を表示、上下キーで棒の一部を選択します。</translation>
        </message>
    </context>
    <context>
        <name>ChecksCard</name>
        <message>
            <source>Checks before the pack can go</source>
            <translation>会議資料を出す前の点検</translation>
        </message>
        <message>
            <source>And %1 more.</source>
            <translation>ほか%1件。</translation>
        </message>
        <message>
            <source>%1 set aside</source>
            <translation>除外 %1件</translation>
        </message>
        <message>
            <source>Nothing found: figures, briefs, clearances, dates, names, persons and actions were looked at.</source>
            <translation>指摘はありません。数値、対処方針、合議、日付、名称、人物、対応事項を確認しました。</translation>
        </message>
        <message>
            <source>Count again</source>
            <translation>指摘に戻す</translation>
        </message>
        <message>
            <source>Set aside…</source>
            <translation>除外…</translation>
        </message>
        <message>
            <source>Set aside</source>
            <translation>除外する</translation>
        </message>
        <message>
            <source>Why it can stay as it is</source>
            <translation>そのままでよい理由</translation>
        </message>
    </context>
    <context>
        <name>CommandBar</name>
        <message>
            <source>Command bar</source>
            <translation>コマンドバー</translation>
        </message>
        <message>
            <source>Go to, or do…</source>
            <translation>移動・実行…</translation>
        </message>
        <message>
            <source>Go to, or do</source>
            <translation>移動・実行</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>見つかったもの</translation>
        </message>
        <message>
            <source>Nothing by that name. Try the number of a section, or a verb such as export.</source>
            <translation>該当するものがありません。項の番号、または「出力」などの動作で探してください。</translation>
        </message>
    </context>
    <context>
        <name>CommitmentCard</name>
        <message>
            <source>Commitments</source>
            <translation>約束事項</translation>
        </message>
        <message>
            <source>No sentence here was read as binding.</source>
            <translation>この項に約束事項と判定された文はありません。</translation>
        </message>
        <message>
            <source>Mark the sentence as a commitment</source>
            <translation>この文を約束事項にする</translation>
        </message>
        <message>
            <source>Marks the words selected in the text, or the sentence that the cursor is in (%1).</source>
            <translation>本文で選択した語句、又はカーソルのある文を約束事項にします（%1）。</translation>
        </message>
    </context>
    <context>
        <name>CommitmentRow</name>
        <message>
            <source>Correct</source>
            <translation>訂正</translation>
        </message>
        <message>
            <source>Correct who undertakes this commitment</source>
            <translation>この約束事項の主体を訂正</translation>
        </message>
        <message>
            <source>Drop</source>
            <translation>除外</translation>
        </message>
        <message>
            <source>Drop this commitment: it does not bind</source>
            <translation>約束事項から除外（拘束する文ではない）</translation>
        </message>
        <message>
            <source>This sentence does not bind. Ctrl+Z brings it back.</source>
            <translation>約束事項から外します。Ctrl+Z で元に戻せます。</translation>
        </message>
        <message>
            <source>Ministry or office, if one is named</source>
            <translation>特定の省庁・部局（明記されている場合）</translation>
        </message>
        <message>
            <source>Ministry or office that undertakes it</source>
            <translation>約束する省庁・部局</translation>
        </message>
        <message>
            <source>put right by hand</source>
            <translation>手動で訂正済み</translation>
        </message>
    </context>
    <context>
        <name>DamagePanel</name>
        <message>
            <source>The store of this workspace is damaged</source>
            <translation>この作業領域の保存内容が破損しています</translation>
        </message>
        <message>
            <source>The workspace does not open</source>
            <translation>作業領域を開けません</translation>
        </message>
        <message>
            <source>Nothing in it was changed. There are these ways out.</source>
            <translation>保存内容には何も変更を加えていません。次の方法で復旧できます。</translation>
        </message>
        <message>
            <source>Looking for the ways out…</source>
            <translation>復旧方法を調べています…</translation>
        </message>
        <message>
            <source>Go back to the backup</source>
            <translation>バックアップに戻す</translation>
        </message>
        <message>
            <source>Go on with what can be read</source>
            <translation>読み取れる内容で続ける</translation>
        </message>
        <message>
            <source>There is no good backup.</source>
            <translation>使えるバックアップがありません。</translation>
        </message>
        <message>
            <source>The newest good backup is of {when}. What was done since would be missing.</source>
            <translation>使える最新のバックアップは {when} のものです。それ以降の作業内容は含まれません。</translation>
        </message>
        <message>
            <source>Nothing of the store can be read any more.</source>
            <translation>保存内容はもう読み取れません。</translation>
        </message>
        <message>
            <source>Of the store itself, {changes} of {seen} changes can still be read, the last of {when}.</source>
            <translation>破損した保存内容から、変更 {seen} 件のうち {changes} 件を読み取れます（最後の変更：{when}）。</translation>
        </message>
        <message>
            <source>Either way the damaged store is set aside in the workspace&apos;s folder, not deleted.</source>
            <translation>どちらの場合も、破損した保存内容は削除せず、作業領域のフォルダーに残します。</translation>
        </message>
        <message>
            <source>Putting it in place…</source>
            <translation>復旧しています…</translation>
        </message>
    </context>
    <context>
        <name>Days</name>
        <message>
            <source>today</source>
            <translation>本日</translation>
        </message>
        <message>
            <source>tomorrow</source>
            <translation>明日</translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>昨日</translation>
        </message>
        <message>
            <source>in {days} days</source>
            <translation>あと{days}日</translation>
        </message>
        <message>
            <source>{days} days ago</source>
            <translation>{days}日前</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今日</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>昨日</translation>
        </message>
    </context>
    <context>
        <name>DocumentsPage</name>
        <message>
            <source>Export pack…</source>
            <translation>会議資料を出力…</translation>
        </message>
        <message>
            <source>Write the pack as it is arranged now, without keeping it</source>
            <translation>現在の構成の会議資料を出力します（配布の記録は残りません）</translation>
        </message>
        <message>
            <source>Issue pack</source>
            <translation>会議資料を配布</translation>
        </message>
        <message>
            <source>Keep every word of it, number the copies, and lock the briefs that are approved</source>
            <translation>全文を記録し、写し番号を付け、決裁済の対処方針を確定版とします</translation>
        </message>
        <message>
            <source>Put the pack together</source>
            <translation>会議資料を編成</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>文書</translation>
        </message>
        <message>
            <source>Pack</source>
            <translation>会議資料</translation>
        </message>
        <message>
            <source>Part of the room: %1</source>
            <translation>表示する部分：%1</translation>
        </message>
        <message>
            <source>Take in a matrix that came back</source>
            <translation>返送された対応事項管理表を取り込む</translation>
        </message>
        <message>
            <source>What came back</source>
            <translation>返送分</translation>
        </message>
        <message>
            <source>Taking back what others edited in Word comes in a later version. Every paper carries what it needs to find its way back then.</source>
            <translation>他の人がWordで編集したものの取り込みは、今後の版で加わります。出力する文書には、そのとき元の記載に対応付けるための情報が含まれています。</translation>
        </message>
    </context>
    <context>
        <name>DocumentsPaper</name>
        <message>
            <source>Speaker</source>
            <translation>発言者</translation>
        </message>
        <message>
            <source>Speaker whose talking points are exported</source>
            <translation>発言要領を出力する発言者</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>言語</translation>
        </message>
        <message>
            <source>Language of the paper</source>
            <translation>文書の言語</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>出力…</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>プレビュー</translation>
        </message>
    </context>
    <context>
        <name>DoubtList</name>
        <message>
            <source>Look at these places</source>
            <translation>確認が必要な箇所</translation>
        </message>
        <message>
            <source>Places where the reader was unsure</source>
            <translation>読み取りが不確かな箇所</translation>
        </message>
    </context>
    <context>
        <name>EmptyBriefs</name>
        <message>
            <source>What is to be said, section by section</source>
            <translation>項ごとに、何を言うか</translation>
        </message>
        <message>
            <source>Each section of the plan gets a brief for a dialogue: our objective, the points to make, what to answer if something is raised, and what must not be said. From it come the talking points in Word.</source>
            <translation>対話ごとに、計画の各項の対処方針をここで作ります。我が方の目的、発言要領、提起された場合の応答要領、譲れない線です。ここから発言要領を Word で出力します。</translation>
        </message>
        <message>
            <source>There is no dialogue yet to write briefs for.</source>
            <translation>対処方針を作る対話が、まだありません。</translation>
        </message>
        <message>
            <source>Create a dialogue</source>
            <translation>対話を作成</translation>
        </message>
        <message>
            <source>There is no plan here yet, and briefs follow its sections.</source>
            <translation>まだ計画がありません。対処方針は計画の項に沿って作ります。</translation>
        </message>
        <message>
            <source>Take in a plan</source>
            <translation>計画を取り込む</translation>
        </message>
    </context>
    <context>
        <name>EmptyDocuments</name>
        <message>
            <source>There is no dialogue yet to write papers for.</source>
            <translation>文書を作成する対話がまだありません。</translation>
        </message>
        <message>
            <source>There is no plan here yet. Everything follows its sections.</source>
            <translation>計画はまだありません。すべては計画の項に沿って進みます。</translation>
        </message>
        <message>
            <source>Papers that go out</source>
            <translation>出力する文書</translation>
        </message>
        <message>
            <source>Talking points and the briefing pack are written here as Word files, from the briefs of a dialogue.</source>
            <translation>対話の対処方針から、発言要領と会議資料をWordファイルとしてここで出力します。</translation>
        </message>
        <message>
            <source>New dialogue…</source>
            <translation>対話を新規作成…</translation>
        </message>
        <message>
            <source>Take in a plan…</source>
            <translation>計画を取り込む…</translation>
        </message>
    </context>
    <context>
        <name>EmptyFigures</name>
        <message>
            <source>Figures that all briefs agree on</source>
            <translation>すべての対処方針で一致する数値</translation>
        </message>
        <message>
            <source>A figure is defined once, with its unit, its source and its date. Briefs name it, and say its newest value by themselves.</source>
            <translation>数値は、単位、出典、時点とともに一度だけ登録します。対処方針では名称で引用し、最新の値が自動的に記載されます。</translation>
        </message>
        <message>
            <source>There is no figure yet.</source>
            <translation>数値はまだありません。</translation>
        </message>
        <message>
            <source>There is no plan yet to count for.</source>
            <translation>計画がまだ取り込まれていません。</translation>
        </message>
        <message>
            <source>New figure</source>
            <translation>新しい数値</translation>
        </message>
        <message>
            <source>Go to the plan</source>
            <translation>計画へ</translation>
        </message>
    </context>
    <context>
        <name>EmptyHome</name>
        <message>
            <source>The plan is here. There is no dialogue on it yet.</source>
            <translation>計画は取り込まれています。対話はまだありません。</translation>
        </message>
        <message>
            <source>There is no plan here yet. Everything follows its sections.</source>
            <translation>計画はまだありません。すべては計画の項に沿って進みます。</translation>
        </message>
        <message>
            <source>What is next, what is missing, what is late</source>
            <translation>次の予定、未提出、遅延を一目で</translation>
        </message>
        <message>
            <source>Home shows the dialogue that is coming and in how many days, which briefs are still missing, which actions are late, and what to see to before the pack can go.</source>
            <translation>ホームには、次の対話とそれまでの日数、未提出の対処方針、遅れている対応事項、会議資料を出す前に確認すべき点が表示されます。</translation>
        </message>
        <message>
            <source>New dialogue…</source>
            <translation>対話を新規作成…</translation>
        </message>
        <message>
            <source>Take in a plan…</source>
            <translation>計画を取り込む…</translation>
        </message>
    </context>
    <context>
        <name>EntryRow</name>
        <message>
            <source>Drag to another place, or press Alt+Up and Alt+Down</source>
            <translation>ドラッグ、または Alt+↑・Alt+↓ で並べ替え</translation>
        </message>
        <message>
            <source>text</source>
            <translation>本文</translation>
        </message>
        <message>
            <source>second language</source>
            <translation>第二言語</translation>
        </message>
        <message>
            <source>In the second language</source>
            <translation>第二言語の文</translation>
        </message>
        <message>
            <source>question</source>
            <translation>問</translation>
        </message>
        <message>
            <source>The question as it may come</source>
            <translation>想定される問</translation>
        </message>
        <message>
            <source>question, second language</source>
            <translation>問(第二言語)</translation>
        </message>
        <message>
            <source>The question in the second language</source>
            <translation>第二言語の問</translation>
        </message>
        <message>
            <source>answer</source>
            <translation>答</translation>
        </message>
        <message>
            <source>What we say then</source>
            <translation>その場合の答え</translation>
        </message>
        <message>
            <source>answer, second language</source>
            <translation>答(第二言語)</translation>
        </message>
        <message>
            <source>The answer in the second language</source>
            <translation>第二言語の答え</translation>
        </message>
        <message>
            <source>Who may see it: %1</source>
            <translation>取扱い: %1</translation>
        </message>
    </context>
    <context>
        <name>OlderMark</name>
        <message>
            <source>Second language older than the text</source>
            <translation>第二言語が本文より古い</translation>
        </message>
        <message>
            <source>Text older than the second language</source>
            <translation>本文が第二言語より古い</translation>
        </message>
        <message>
            <source>Text and second language</source>
            <translation>本文と第二言語</translation>
        </message>
        <message>
            <source>Still right</source>
            <translation>このままで正しい</translation>
        </message>
    </context>
    <context>
        <name>ExportPanel</name>
        <message>
            <source>Export talking points</source>
            <translation>発言要領の出力</translation>
        </message>
        <message>
            <source>Export the briefing pack</source>
            <translation>会議資料の出力</translation>
        </message>
        <message>
            <source>This section</source>
            <translation>この項</translation>
        </message>
        <message>
            <source>All sections</source>
            <translation>すべての項</translation>
        </message>
        <message>
            <source>The sections of one speaker</source>
            <translation>発言者一人の担当項</translation>
        </message>
        <message>
            <source>English</source>
            <translation>英語</translation>
        </message>
        <message>
            <source>Japanese</source>
            <translation>日本語</translation>
        </message>
        <message>
            <source>Both, side by side</source>
            <translation>両言語(対訳)</translation>
        </message>
    </context>
    <context>
        <name>FieldWords</name>
        <message>
            <source>Called for</source>
            <translation>依頼</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>案</translation>
        </message>
        <message>
            <source>In clearance</source>
            <translation>合議中</translation>
        </message>
        <message>
            <source>Cleared</source>
            <translation>合議済</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>決裁済</translation>
        </message>
        <message>
            <source>Locked</source>
            <translation>確定版</translation>
        </message>
        <message>
            <source>Superseded</source>
            <translation>差替済</translation>
        </message>
        <message>
            <source>Certain</source>
            <translation>確実</translation>
        </message>
        <message>
            <source>Might be raised</source>
            <translation>可能性あり</translation>
        </message>
        <message>
            <source>Unlikely</source>
            <translation>可能性低</translation>
        </message>
        <message>
            <source>Our objective</source>
            <translation>我が方の目的</translation>
        </message>
        <message>
            <source>Points to make 発言要領</source>
            <translation>発言要領</translation>
        </message>
        <message>
            <source>Their objective</source>
            <translation>先方の目的</translation>
        </message>
        <message>
            <source>If raised 応答要領</source>
            <translation>応答要領</translation>
        </message>
        <message>
            <source>Do not say 譲れない線</source>
            <translation>譲れない線</translation>
        </message>
        <message>
            <source>Background 背景・経緯</source>
            <translation>背景・経緯</translation>
        </message>
        <message>
            <source>internal</source>
            <translation>部内限り</translation>
        </message>
        <message>
            <source>delegation</source>
            <translation>代表団限り</translation>
        </message>
        <message>
            <source>shareable</source>
            <translation>共有可</translation>
        </message>
        <message>
            <source>In person</source>
            <translation>対面</translation>
        </message>
        <message>
            <source>Online</source>
            <translation>オンライン</translation>
        </message>
        <message>
            <source>Not known yet</source>
            <translation>未定</translation>
        </message>
        <message>
            <source>No interpretation</source>
            <translation>通訳なし</translation>
        </message>
        <message>
            <source>Consecutive interpretation</source>
            <translation>逐次通訳</translation>
        </message>
        <message>
            <source>Simultaneous interpretation</source>
            <translation>同時通訳</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>予定</translation>
        </message>
        <message>
            <source>Held</source>
            <translation>開催済</translation>
        </message>
        <message>
            <source>Head of delegation</source>
            <translation>代表団長</translation>
        </message>
        <message>
            <source>Member</source>
            <translation>団員</translation>
        </message>
        <message>
            <source>Note-taker</source>
            <translation>記録係</translation>
        </message>
        <message>
            <source>Interpreter</source>
            <translation>通訳</translation>
        </message>
        <message>
            <source>Secretary</source>
            <translation>事務局</translation>
        </message>
        <message>
            <source>Not started</source>
            <translation>未着手</translation>
        </message>
        <message>
            <source>In progress</source>
            <translation>実施中</translation>
        </message>
        <message>
            <source>Recurring</source>
            <translation>継続</translation>
        </message>
        <message>
            <source>Partly implemented</source>
            <translation>一部実施</translation>
        </message>
        <message>
            <source>Implemented</source>
            <translation>実施済</translation>
        </message>
        <message>
            <source>On hold</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>Merged or replaced</source>
            <translation>統合・差替</translation>
        </message>
        <message>
            <source>Overtaken by events</source>
            <translation>事情変更</translation>
        </message>
        <message>
            <source>Not accepted</source>
            <translation>不採用</translation>
        </message>
        <message>
            <source>Draft text</source>
            <translation>案文</translation>
        </message>
        <message>
            <source>Agreed</source>
            <translation>合意済</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>署名済</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>記録</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>決定事項</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>対応事項</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>質問</translation>
        </message>
        <message>
            <source>Amendment</source>
            <translation>修正</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>数値</translation>
        </message>
        <message>
            <source>Stated</source>
            <translation>発言</translation>
        </message>
        <message>
            <source>Requested</source>
            <translation>要請</translation>
        </message>
        <message>
            <source>Undertook</source>
            <translation>約束</translation>
        </message>
        <message>
            <source>Shared the view</source>
            <translation>認識を共有</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>確認</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>決定</translation>
        </message>
        <message>
            <source>Reserved</source>
            <translation>留保</translation>
        </message>
        <message>
            <source>No discussion</source>
            <translation>議論なし</translation>
        </message>
        <message>
            <source>Not yet asked</source>
            <translation>未依頼</translation>
        </message>
        <message>
            <source>Asked</source>
            <translation>合議依頼中</translation>
        </message>
        <message>
            <source>Returned</source>
            <translation>差戻し</translation>
        </message>
        <message>
            <source>Reopened</source>
            <translation>要再合議</translation>
        </message>
        <message>
            <source>Not said</source>
            <translation>明示なし</translation>
        </message>
        <message>
            <source>Calendar year</source>
            <translation>暦年</translation>
        </message>
        <message>
            <source>Fiscal year</source>
            <translation>会計年度</translation>
        </message>
        <message>
            <source>Reported</source>
            <translation>報告値</translation>
        </message>
        <message>
            <source>Decided for</source>
            <translation>採用</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>不採用</translation>
        </message>
        <message>
            <source>Whole brief</source>
            <translation>全項目</translation>
        </message>
        <message>
            <source>Points and answers</source>
            <translation>発言・応答要領</translation>
        </message>
        <message>
            <source>Answer only</source>
            <translation>応答要領のみ</translation>
        </message>
        <message>
            <source>Given</source>
            <translation>発言済</translation>
        </message>
        <message>
            <source>Raised by them</source>
            <translation>先方が提起</translation>
        </message>
        <message>
            <source>Not used</source>
            <translation>未使用</translation>
        </message>
        <message>
            <source>Item of the agenda</source>
            <translation>議題</translation>
        </message>
        <message>
            <source>Arrival</source>
            <translation>到着</translation>
        </message>
        <message>
            <source>Opening</source>
            <translation>開会</translation>
        </message>
        <message>
            <source>Break</source>
            <translation>休憩</translation>
        </message>
        <message>
            <source>Meal</source>
            <translation>食事</translation>
        </message>
        <message>
            <source>Visit</source>
            <translation>視察</translation>
        </message>
        <message>
            <source>Preparation (our side)</source>
            <translation>準備（当方のみ）</translation>
        </message>
        <message>
            <source>Closing</source>
            <translation>閉会</translation>
        </message>
        <message>
            <source>Departure</source>
            <translation>出発</translation>
        </message>
        <message>
            <source>Something else</source>
            <translation>その他</translation>
        </message>
        <message>
            <source>At the table</source>
            <translation>卓</translation>
        </message>
        <message>
            <source>Behind the table</source>
            <translation>後列</translation>
        </message>
        <message>
            <source>Proposed</source>
            <translation>提案</translation>
        </message>
        <message>
            <source>In brackets</source>
            <translation>括弧付き</translation>
        </message>
        <message>
            <source>Agreed ad referendum</source>
            <translation>暫定合意</translation>
        </message>
        <message>
            <source>Text agreed</source>
            <translation>合意</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>発言者名を記載</translation>
        </message>
        <message>
            <source>By side</source>
            <translation>発言側のみを記載</translation>
        </message>
        <message>
            <source>Not attributed</source>
            <translation>発言者を記載しない</translation>
        </message>
        <message>
            <source>Not drawn up</source>
            <translation>未作成</translation>
        </message>
        <message>
            <source>Draft record</source>
            <translation>記録案</translation>
        </message>
        <message>
            <source>Record cleared</source>
            <translation>決裁済</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>発出済</translation>
        </message>
        <message>
            <source>Agreed by both sides</source>
            <translation>双方確認済</translation>
        </message>
        <message>
            <source>Not answered</source>
            <translation>未回答</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>受入れ</translation>
        </message>
        <message>
            <source>Partly accepted</source>
            <translation>一部受入れ</translation>
        </message>
        <message>
            <source>Under consideration</source>
            <translation>検討中</translation>
        </message>
        <message>
            <source>Declined</source>
            <translation>受入れ不可</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>赤</translation>
        </message>
        <message>
            <source>Amber</source>
            <translation>黄</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>青</translation>
        </message>
        <message>
            <source>Grey</source>
            <translation>灰</translation>
        </message>
        <message>
            <source>overdue</source>
            <translation>期限超過</translation>
        </message>
        <message>
            <source>on hold</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>no lead</source>
            <translation>主担当未定</translation>
        </message>
        <message>
            <source>no date</source>
            <translation>期限未定</translation>
        </message>
        <message>
            <source>due soon, not started</source>
            <translation>期限間近・未着手</translation>
        </message>
        <message>
            <source>on course</source>
            <translation>順調</translation>
        </message>
        <message>
            <source>done</source>
            <translation>実施済</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>終了</translation>
        </message>
        <message>
            <source>set by hand</source>
            <translation>個別に判断</translation>
        </message>
        <message>
            <source>In preparation</source>
            <translation>準備中</translation>
        </message>
        <message>
            <source>Under way</source>
            <translation>実施中</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>終了</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>中止</translation>
        </message>
        <message>
            <source>Earmarked</source>
            <translation>使途指定あり</translation>
        </message>
        <message>
            <source>Softly earmarked</source>
            <translation>緩やかな使途指定</translation>
        </message>
        <message>
            <source>Not earmarked</source>
            <translation>使途指定なし</translation>
        </message>
        <message>
            <source>Not marked</source>
            <translation>マーカーなし</translation>
        </message>
        <message>
            <source>OECD DAC 0</source>
            <translation>OECD DAC 0</translation>
        </message>
        <message>
            <source>OECD DAC 1</source>
            <translation>OECD DAC 1</translation>
        </message>
        <message>
            <source>OECD DAC 2</source>
            <translation>OECD DAC 2</translation>
        </message>
        <message>
            <source>UNCT-GEM 0</source>
            <translation>UNCT-GEM 0</translation>
        </message>
        <message>
            <source>UNCT-GEM 1</source>
            <translation>UNCT-GEM 1</translation>
        </message>
        <message>
            <source>UNCT-GEM 2</source>
            <translation>UNCT-GEM 2</translation>
        </message>
        <message>
            <source>UNCT-GEM 3</source>
            <translation>UNCT-GEM 3</translation>
        </message>
        <message>
            <source>Pledged</source>
            <translation>誓約額</translation>
        </message>
        <message>
            <source>Disbursed</source>
            <translation>支払額</translation>
        </message>
        <message>
            <source>Spent</source>
            <translation>執行額</translation>
        </message>
        <message>
            <source>Progress report</source>
            <translation>中間報告</translation>
        </message>
        <message>
            <source>Narrative report</source>
            <translation>事業報告</translation>
        </message>
        <message>
            <source>Financial report</source>
            <translation>財務報告</translation>
        </message>
        <message>
            <source>Final report</source>
            <translation>最終報告</translation>
        </message>
        <message>
            <source>Evaluation</source>
            <translation>評価</translation>
        </message>
        <message>
            <source>Other report</source>
            <translation>その他の報告</translation>
        </message>
        <message>
            <source>in ones</source>
            <translation>1単位</translation>
        </message>
        <message>
            <source>in thousands</source>
            <translation>千単位</translation>
        </message>
        <message>
            <source>in millions</source>
            <translation>百万単位</translation>
        </message>
        <message>
            <source>in hundred millions</source>
            <translation>億単位</translation>
        </message>
    </context>
    <context>
        <name>FitNote</name>
        <message>
            <source>And others: %1</source>
            <translation>ほか%1件</translation>
        </message>
        <message>
            <source>Everything fits its page and its minutes.</source>
            <translation>すべてページと持ち時間に収まります。</translation>
        </message>
        <message>
            <source>Steering brief</source>
            <translation>総論</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>; </source>
            <translation>、</translation>
        </message>
        <message>
            <source>lines beyond its page: %1</source>
            <translation>ページから%1行はみ出します</translation>
        </message>
        <message>
            <source>, from “%1” on</source>
            <translation>（「%1」以降）</translation>
        </message>
        <message>
            <source>%1 too long to say: cut about %2 words</source>
            <translation>持ち時間を%1超過：約%2語の削減が必要です</translation>
        </message>
        <message>
            <source>%1 too long to say: cut about %2 characters</source>
            <translation>持ち時間を%1超過：約%2字の削減が必要です</translation>
        </message>
    </context>
    <context>
        <name>Formatting</name>
        <message>
            <source>Bold</source>
            <translation>太字</translation>
        </message>
        <message>
            <source>Italic</source>
            <translation>斜体</translation>
        </message>
        <message>
            <source>Bulleted list</source>
            <translation>箇条書き</translation>
        </message>
        <message>
            <source>Numbered list</source>
            <translation>番号付き箇条書き</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>表</translation>
        </message>
        <message>
            <source>Link…</source>
            <translation>リンク…</translation>
        </message>
        <message>
            <source>Add a row below</source>
            <translation>下に行を追加</translation>
        </message>
        <message>
            <source>Add a column at the right</source>
            <translation>右に列を追加</translation>
        </message>
        <message>
            <source>Remove this row</source>
            <translation>この行を削除</translation>
        </message>
        <message>
            <source>Remove this column</source>
            <translation>この列を削除</translation>
        </message>
        <message>
            <source>Remove the table</source>
            <translation>表を削除</translation>
        </message>
        <message>
            <source>Go where this leads</source>
            <translation>リンク先へ移動</translation>
        </message>
        <message>
            <source>Remove the link</source>
            <translation>リンクを解除</translation>
        </message>
        <message>
            <source>Link to a section, an action or a figure</source>
            <translation>項・対応事項・数値へのリンク</translation>
        </message>
        <message>
            <source>Nothing by that name can be linked to.</source>
            <translation>その名前のリンク先はありません。</translation>
        </message>
        <message>
            <source>What can be linked to</source>
            <translation>リンク先の候補</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>項</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>対応事項</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>数値</translation>
        </message>
        <message>
            <source>Insert a figure by its name…</source>
            <translation>数値を名前で挿入…</translation>
        </message>
        <message>
            <source>Taking in what was pasted</source>
            <translation>貼り付けた内容を取り込んでいます</translation>
        </message>
        <message>
            <source>The brief was closed before what you pasted was read. Paste it again.</source>
            <translation>貼り付けた内容を読み終える前に対処方針が閉じられました。もう一度貼り付けてください。</translation>
        </message>
    </context>
    <context>
        <name>FigureColumn</name>
        <message>
            <source>Find a figure</source>
            <translation>数値を探す</translation>
        </message>
        <message>
            <source>No figure holds these words. Escape shows all.</source>
            <translation>この語を含む数値はありません。Escキーで全件を表示します。</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>数値</translation>
        </message>
    </context>
    <context>
        <name>FigureFields</name>
        <message>
            <source>None</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>単位</translation>
        </message>
        <message>
            <source>How it is counted</source>
            <translation>算定方法</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>出典</translation>
        </message>
        <message>
            <source>Years</source>
            <translation>年の区分</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>通貨</translation>
        </message>
        <message>
            <source>As of</source>
            <translation>時点</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>項</translation>
        </message>
        <message>
            <source>In the second language</source>
            <translation>第二言語</translation>
        </message>
    </context>
    <context>
        <name>FigureList</name>
        <message>
            <source>two values, undecided</source>
            <translation>値が二つあり未決定</translation>
        </message>
    </context>
    <context>
        <name>FigureSheet</name>
        <message>
            <source>Values over time</source>
            <translation>値の推移</translation>
        </message>
        <message>
            <source>Values</source>
            <translation>値</translation>
        </message>
        <message>
            <source>Another figure bears the same name.</source>
            <translation>同じ名称の数値がほかにもあります。</translation>
        </message>
        <message>
            <source>Type to fill a cell; a column can be pasted. Delete empties, Ctrl+Delete removes.</source>
            <translation>セルに直接入力できます。列の貼り付けも可能です。Deleteで内容を消去、Ctrl+Deleteで行を削除します。</translation>
        </message>
        <message>
            <source>Remove value</source>
            <translation>値を削除</translation>
        </message>
        <message>
            <source>Values by period</source>
            <translation>期間ごとの値</translation>
        </message>
        <message>
            <source>Enter or a click leads to the value.</source>
            <translation>Enterキー又はクリックでこの値に移ります。</translation>
        </message>
    </context>
    <context>
        <name>FiguresPart</name>
        <message>
            <source>%1 figures</source>
            <translation>数値%1件</translation>
        </message>
        <message>
            <source>%1 undecided</source>
            <translation>未決定%1件</translation>
        </message>
        <message>
            <source>New figure</source>
            <translation>新しい数値</translation>
        </message>
        <message>
            <source>Delete figure</source>
            <translation>数値を削除</translation>
        </message>
    </context>
    <context>
        <name>FoundList</name>
        <message>
            <source>Commitments found</source>
            <translation>見つかった約束事項</translation>
        </message>
        <message>
            <source>No sentence here was read as binding.</source>
            <translation>この項に約束事項と判定された文はありません。</translation>
        </message>
    </context>
    <context>
        <name>Header</name>
        <message>
            <source>Status: {status}</source>
            <translation>状態：{status}</translation>
        </message>
        <message>
            <source>Set another status</source>
            <translation>状態を変える</translation>
        </message>
        <message>
            <source>Go to, or do…</source>
            <translation>移動・実行…</translation>
        </message>
        <message>
            <source>Command bar</source>
            <translation>コマンドバー</translation>
        </message>
        <message>
            <source>Go to a place, or do something (Ctrl+K)</source>
            <translation>移動する、または実行する（Ctrl+K）</translation>
        </message>
        <message>
            <source>Inspector</source>
            <translation>詳細</translation>
        </message>
        <message>
            <source>Show or fold away the inspector (Ctrl+I)</source>
            <translation>詳細を表示・格納（Ctrl+I）</translation>
        </message>
    </context>
    <context>
        <name>HomePage</name>
        <message>
            <source>Export pack</source>
            <translation>会議資料を出力</translation>
        </message>
        <message>
            <source>Write the briefing pack of this dialogue as a Word file</source>
            <translation>この対話の会議資料をWordファイルとして出力します</translation>
        </message>
        <message>
            <source>New dialogue…</source>
            <translation>対話を新規作成…</translation>
        </message>
    </context>
    <context>
        <name>HowWritten</name>
        <message>
            <source>House style</source>
            <translation>書式</translation>
        </message>
        <message>
            <source>House style of these papers</source>
            <translation>これらの文書の書式</translation>
        </message>
        <message>
            <source>Years of Japanese papers by eras</source>
            <translation>日本語の文書の年を元号で表す</translation>
        </message>
        <message>
            <source>File</source>
            <translation>ファイル</translation>
        </message>
        <message>
            <source>Kind of file of these papers</source>
            <translation>これらの文書のファイル形式</translation>
        </message>
        <message>
            <source>Word</source>
            <translation>Word</translation>
        </message>
        <message>
            <source>PDF</source>
            <translation>PDF</translation>
        </message>
    </context>
    <context>
        <name>ImportFoot</name>
        <message>
            <source>&amp;Label</source>
            <translation>名称（&amp;L）</translation>
        </message>
        <message>
            <source>Label of the edition</source>
            <translation>改定版の名称</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>破棄</translation>
        </message>
        <message>
            <source>Save as edition</source>
            <translation>改定版として保存</translation>
        </message>
    </context>
    <context>
        <name>Inspector</name>
        <message>
            <source>Inspector</source>
            <translation>詳細</translation>
        </message>
    </context>
    <context>
        <name>KeyCard</name>
        <message>
            <source>The key</source>
            <translation>鍵</translation>
        </message>
        <message>
            <source>Change passphrase…</source>
            <translation>パスフレーズを変更…</translation>
        </message>
        <message>
            <source>New key…</source>
            <translation>鍵を新しくする…</translation>
        </message>
        <message>
            <source>Let the keyring open it…</source>
            <translation>キーリングで開けるようにする…</translation>
        </message>
        <message>
            <source>Take it out of the keyring…</source>
            <translation>キーリングから取り除く…</translation>
        </message>
        <message>
            <source>Lock now</source>
            <translation>今すぐロック</translation>
        </message>
        <message>
            <source>Ends JPDialog; the next start asks for the passphrase. Ctrl+L</source>
            <translation>JPDialog を終了します。次に開くときはパスフレーズが必要です。Ctrl+L</translation>
        </message>
        <message>
            <source>Asking the keyring…</source>
            <translation>キーリングに問い合わせています…</translation>
        </message>
        <message>
            <source>Making a new key…</source>
            <translation>鍵を新しくしています…</translation>
        </message>
        <message>
            <source>The new passphrase opens the workspace from now on.</source>
            <translation>これからは新しいパスフレーズで開きます。</translation>
        </message>
        <message>
            <source>The keyring opens it from now on.</source>
            <translation>これからはキーリングで開きます。</translation>
        </message>
        <message>
            <source>Only the passphrase opens it from now on.</source>
            <translation>これからはパスフレーズだけで開きます。</translation>
        </message>
    </context>
    <context>
        <name>KeyPanel</name>
        <message>
            <source>&amp;Passphrase until now</source>
            <translation>これまでのパスフレーズ(&amp;P)</translation>
        </message>
        <message>
            <source>Passphrase until now</source>
            <translation>これまでのパスフレーズ</translation>
        </message>
        <message>
            <source>&amp;New passphrase</source>
            <translation>新しいパスフレーズ(&amp;N)</translation>
        </message>
        <message>
            <source>New passphrase</source>
            <translation>新しいパスフレーズ</translation>
        </message>
        <message>
            <source>The new one &amp;once more</source>
            <translation>新しいものをもう一度(&amp;O)</translation>
        </message>
        <message>
            <source>The new one once more</source>
            <translation>新しいものをもう一度</translation>
        </message>
        <message>
            <source>&amp;Show what I type</source>
            <translation>入力を表示(&amp;S)</translation>
        </message>
        <message>
            <source>Show what I type</source>
            <translation>入力を表示</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>キャンセル</translation>
        </message>
        <message>
            <source>Change the passphrase</source>
            <translation>パスフレーズの変更</translation>
        </message>
        <message>
            <source>The passphrase until now opens the workspace no more; backups made before keep it. Nobody can restore a passphrase: write the new one down and keep it where you keep confidential papers.</source>
            <translation>これまでのパスフレーズでは作業領域を開けなくなります。以前のバックアップは、これまでのパスフレーズのままです。パスフレーズは誰にも復元できません。新しいものを書き留めて、秘密文書と同じ場所に保管してください。</translation>
        </message>
        <message>
            <source>Change it</source>
            <translation>変更する</translation>
        </message>
        <message>
            <source>Make a new key</source>
            <translation>鍵を新しくする</translation>
        </message>
        <message>
            <source>For when somebody may have taken a copy of the key. The store is written anew under another key; the passphrase stays. What was done before cannot be taken back with Ctrl+Z afterwards.</source>
            <translation>鍵を写し取られたおそれがあるときに使います。保存内容を別の鍵で書き直します。パスフレーズは変わりません。それまでの操作は Ctrl+Z で元に戻せなくなります。</translation>
        </message>
        <message>
            <source>Make it</source>
            <translation>新しくする</translation>
        </message>
        <message>
            <source>Let the keyring open this workspace</source>
            <translation>キーリングで開けるようにする</translation>
        </message>
        <message>
            <source>Whoever can sign in to this computer as you can then open it without a passphrase.</source>
            <translation>このコンピューターにあなたとしてログインできる人は、パスフレーズなしで開けるようになります。</translation>
        </message>
        <message>
            <source>Let it</source>
            <translation>開けるようにする</translation>
        </message>
        <message>
            <source>Take the key out of the keyring</source>
            <translation>鍵をキーリングから取り除く</translation>
        </message>
        <message>
            <source>From then on only the passphrase opens this workspace, at every start.</source>
            <translation>以後、開くたびにパスフレーズが必要になります。</translation>
        </message>
        <message>
            <source>Take it out</source>
            <translation>取り除く</translation>
        </message>
    </context>
    <context>
        <name>KindBlock</name>
        <message>
            <source>%1 · %2 min %3 s</source>
            <translation>%1件 · %2分%3秒</translation>
        </message>
        <message>
            <source>Add an objective</source>
            <translation>目的を追加</translation>
        </message>
        <message>
            <source>Add a point</source>
            <translation>発言を追加</translation>
        </message>
        <message>
            <source>Add what they want</source>
            <translation>先方の目的を追加</translation>
        </message>
        <message>
            <source>Add a question and its answer</source>
            <translation>問と答を追加</translation>
        </message>
        <message>
            <source>Add what must not be said</source>
            <translation>譲れない線を追加</translation>
        </message>
        <message>
            <source>Add background</source>
            <translation>背景を追加</translation>
        </message>
    </context>
    <context>
        <name>KnownPanel</name>
        <message>
            <source>What is known of this section</source>
            <translation>この項に関する情報</translation>
        </message>
        <message>
            <source>Choose a section to see what is known of it.</source>
            <translation>項を選ぶと、関連する情報を表示します。</translation>
        </message>
        <message>
            <source>Brief of this dialogue</source>
            <translation>今回の対話の対処方針</translation>
        </message>
        <message>
            <source>No brief was called for yet.</source>
            <translation>対処方針はまだ依頼されていません。</translation>
        </message>
        <message>
            <source>Open brief No. %1</source>
            <translation>対処方針第%1号を開く</translation>
        </message>
        <message>
            <source>In other editions</source>
            <translation>他の改定版での項</translation>
        </message>
        <message>
            <source>Not found in another edition that is at hand.</source>
            <translation>手元にある他の改定版には見当たりません。</translation>
        </message>
        <message>
            <source>Open actions</source>
            <translation>未了の対応事項</translation>
        </message>
        <message>
            <source>Nothing is open here.</source>
            <translation>未了の対応事項はありません。</translation>
        </message>
        <message>
            <source>due %1</source>
            <translation>期限 %1</translation>
        </message>
        <message>
            <source>no date</source>
            <translation>期限なし</translation>
        </message>
        <message>
            <source>Figures here</source>
            <translation>この項の数値</translation>
        </message>
        <message>
            <source>No figure belongs to this section.</source>
            <translation>この項に属する数値はありません。</translation>
        </message>
    </context>
    <context>
        <name>LastTime</name>
        <message>
            <source>the %1</source>
            <translation>第%1回</translation>
        </message>
        <message>
            <source>Carried over; what it was then is deleted</source>
            <translation>引継ぎ（元の記載は削除済み）</translation>
        </message>
        <message>
            <source>Carried over from %1</source>
            <translation>%1から引継ぎ</translation>
        </message>
        <message>
            <source>unchanged</source>
            <translation>変更なし</translation>
        </message>
        <message>
            <source>changed in its signs</source>
            <translation>記号のみ変更</translation>
        </message>
        <message>
            <source>1 word changed</source>
            <translation>1語変更</translation>
        </message>
        <message>
            <source>%1 words changed</source>
            <translation>%1語変更</translation>
        </message>
        <message>
            <source>Not noted whether it was used</source>
            <translation>使用の記録なし</translation>
        </message>
        <message>
            <source>%1 times</source>
            <translation>%1回</translation>
        </message>
        <message>
            <source>Said then: %1</source>
            <translation>当時の発言：%1</translation>
        </message>
        <message>
            <source>Taken over</source>
            <translation>引継済</translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>引き継ぐ</translation>
        </message>
        <message>
            <source>From last time</source>
            <translation>前回から</translation>
        </message>
        <message>
            <source>From %1</source>
            <translation>%1から</translation>
        </message>
        <message>
            <source>Take all over (%1)</source>
            <translation>全て引き継ぐ（%1）</translation>
        </message>
        <message>
            <source>Entries of %1 that can be taken over: %2 (Ctrl+Shift+T)</source>
            <translation>%1から引き継げる記載：%2件（Ctrl+Shift+T）</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>数値</translation>
        </message>
        <message>
            <source>Key: A</source>
            <translation>キー：A</translation>
        </message>
        <message>
            <source>No earlier brief on this section is known here.</source>
            <translation>この項の過去の対処方針は登録されていません。</translation>
        </message>
        <message>
            <source>Outcome of %1</source>
            <translation>%1の結果</translation>
        </message>
        <message>
            <source>Open actions: %1</source>
            <translation>未了の対応事項：%1件</translation>
        </message>
        <message>
            <source>carried over %1 times</source>
            <translation>%1回繰越</translation>
        </message>
        <message>
            <source>decide what becomes of it</source>
            <translation>扱いの判断が必要</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>From last time…</source>
            <translation>前回の内容…</translation>
        </message>
        <message>
            <source>Take over everything from last time</source>
            <translation>前回の内容を全て引き継ぐ</translation>
        </message>
    </context>
    <context>
        <name>LateCard</name>
        <message>
            <source>Late</source>
            <translation>遅延</translation>
        </message>
        <message>
            <source>1 action</source>
            <translation>対応事項 1件</translation>
        </message>
        <message>
            <source>%1 actions</source>
            <translation>対応事項 %1件</translation>
        </message>
        <message>
            <source>of %1 that are open</source>
            <translation>未了%1件のうち</translation>
        </message>
        <message>
            <source>No action is open</source>
            <translation>未了の対応事項はありません</translation>
        </message>
        <message>
            <source>no lead</source>
            <translation>主担当未定</translation>
        </message>
        <message>
            <source>late reports: %1</source>
            <translation>報告の遅延：%1件</translation>
        </message>
    </context>
    <context>
        <name>LinesPanel</name>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>本文</translation>
        </message>
        <message>
            <source>In the second language</source>
            <translation>第二言語の本文</translation>
        </message>
        <message>
            <source>Good until</source>
            <translation>有効期限</translation>
        </message>
        <message>
            <source>Who may see it</source>
            <translation>取扱い</translation>
        </message>
        <message>
            <source>2027-12-31, or nothing</source>
            <translation>2027-12-31（空欄可）</translation>
        </message>
        <message>
            <source>Only for this section</source>
            <translation>この項に限る</translation>
        </message>
        <message>
            <source>Keep the line</source>
            <translation>定型文を保存</translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation>一覧に戻る</translation>
        </message>
        <message>
            <source>There is no standard line yet. Keep one that is said in many briefs.</source>
            <translation>定型文はまだありません。多くの対処方針で使う文を登録してください。</translation>
        </message>
        <message>
            <source>Standard lines</source>
            <translation>定型文</translation>
        </message>
        <message>
            <source>Find a line by its name or words</source>
            <translation>名称又は本文で検索</translation>
        </message>
        <message>
            <source>What it becomes in the brief</source>
            <translation>挿入する欄</translation>
        </message>
        <message>
            <source>Put into the brief as</source>
            <translation>対処方針に挿入</translation>
        </message>
        <message>
            <source>Put at the cursor</source>
            <translation>カーソル位置に挿入</translation>
        </message>
        <message>
            <source>Enter: as an entry. Ctrl+Enter: at the cursor.</source>
            <translation>Enter: 記載事項として。Ctrl+Enter: カーソル位置に。</translation>
        </message>
        <message>
            <source>The entry has the line's handling now: %1</source>
            <translation>記載事項の取扱いを定型文に合わせました: %1</translation>
        </message>
        <message>
            <source>New line…</source>
            <translation>新規…</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>編集…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>削除</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>past its date</source>
            <translation>期限切れ</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>%1まで</translation>
        </message>
        <message>
            <source>Insert a standard line…</source>
            <translation>定型文を挿入…</translation>
        </message>
    </context>
    <context>
        <name>ListHands</name>
        <message>
            <source>Deleting action %1 of %2</source>
            <translation>対応事項を削除しています（%2件中%1件目）</translation>
        </message>
        <message>
            <source>Copying the actions</source>
            <translation>対応事項をコピーしています</translation>
        </message>
        <message>
            <source>Writing action %1 of %2</source>
            <translation>対応事項を書き込んでいます（%2件中%1件目）</translation>
        </message>
    </context>
    <context>
        <name>ListPrint</name>
        <message>
            <source>Export the list</source>
            <translation>一覧を出力</translation>
        </message>
        <message>
            <source>Writing the list: part %1 of %2</source>
            <translation>一覧を出力しています（%2部中%1部目）</translation>
        </message>
        <message>
            <source>Writing the list…</source>
            <translation>一覧を出力しています…</translation>
        </message>
        <message>
            <source>Exported to %1</source>
            <translation>%1 に出力しました</translation>
        </message>
    </context>
    <context>
        <name>MissingCard</name>
        <message>
            <source>Missing</source>
            <translation>未提出</translation>
        </message>
        <message>
            <source>%1 of %2 briefs</source>
            <translation>対処方針 %2件中%1件</translation>
        </message>
        <message>
            <source>No briefs</source>
            <translation>対処方針なし</translation>
        </message>
        <message>
            <source>None were called for in this dialogue</source>
            <translation>この対話では依頼されていません</translation>
        </message>
        <message>
            <source>All are handed in</source>
            <translation>すべて提出済みです</translation>
        </message>
        <message>
            <source>%1 not begun</source>
            <translation>未着手%1件</translation>
        </message>
        <message>
            <source>%1 in draft</source>
            <translation>案の段階%1件</translation>
        </message>
        <message>
            <source>%1 past their date</source>
            <translation>期限超過%1件</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>1 day late</source>
            <translation>1日超過</translation>
        </message>
        <message>
            <source>%1 days late</source>
            <translation>%1日超過</translation>
        </message>
        <message>
            <source>No drafter</source>
            <translation>起案者未定</translation>
        </message>
        <message>
            <source>Not begun</source>
            <translation>未着手</translation>
        </message>
        <message>
            <source>In draft</source>
            <translation>案</translation>
        </message>
        <message>
            <source>%1 reopened</source>
            <translation>要再合議%1件</translation>
        </message>
    </context>
    <context>
        <name>NextCard</name>
        <message>
            <source>Held</source>
            <translation>開催済み</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>次回</translation>
        </message>
        <message>
            <source>When</source>
            <translation>日程</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>場所</translation>
        </message>
        <message>
            <source>For us</source>
            <translation>わが方</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>計画</translation>
        </message>
        <message>
            <source>Day not set</source>
            <translation>日程未定</translation>
        </message>
        <message>
            <source>%1 days</source>
            <translation>あと%1日</translation>
        </message>
        <message>
            <source>No day is set for the drafts</source>
            <translation>案の提出期限は未定です</translation>
        </message>
        <message>
            <source>Drafts due %1</source>
            <translation>案の提出期限 %1</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1、%2</translation>
        </message>
        <message>
            <source>Edition %1</source>
            <translation>%1版</translation>
        </message>
        <message>
            <source>%1 (summary, not the official text)</source>
            <translation>%1（要約。正式な本文ではありません）</translation>
        </message>
        <message>
            <source>%1, ends %2</source>
            <translation>%1、%2に期限</translation>
        </message>
        <message>
            <source>%1, ended %2</source>
            <translation>%1、%2に期限切れ</translation>
        </message>
        <message>
            <source>Close the dialogue</source>
            <translation>対話を終了とする</translation>
        </message>
        <message>
            <source>Draw up the record</source>
            <translation>記録を作成する</translation>
        </message>
        <message>
            <source>Have the record cleared</source>
            <translation>記録の合議・決裁を受ける</translation>
        </message>
        <message>
            <source>Send the record to the other side</source>
            <translation>記録を相手側に送付する</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>次の作業</translation>
        </message>
    </context>
    <context>
        <name>Notice</name>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>Notice</source>
            <translation>お知らせ</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>次の操作</translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message>
            <source>Laying out the sample…</source>
            <translation>見本を用意しています…</translation>
        </message>
        <message>
            <source>Making the workspace…</source>
            <translation>作業領域を作成しています…</translation>
        </message>
        <message>
            <source>Opening the workspace…</source>
            <translation>作業領域を開いています…</translation>
        </message>
        <message>
            <source>Something in the program is broken. What was saved is safe; try again.</source>
            <translation>プログラムに不具合が生じました。保存したものは失われていません。もう一度お試しください。</translation>
        </message>
    </context>
    <context>
        <name>OutcomePart</name>
        <message>
            <source>Not weighed yet</source>
            <translation>未整理</translation>
        </message>
        <message>
            <source>Our line</source>
            <translation>当方発言</translation>
        </message>
        <message>
            <source>Their line</source>
            <translation>先方発言</translation>
        </message>
        <message>
            <source>Agreed wording</source>
            <translation>合意文言</translation>
        </message>
        <message>
            <source>Left open</source>
            <translation>継続協議</translation>
        </message>
        <message>
            <source>Verb: %1</source>
            <translation>動詞：%1</translation>
        </message>
        <message>
            <source>Make it an action</source>
            <translation>対応事項にする</translation>
        </message>
        <message>
            <source>Make it a proposal</source>
            <translation>修正案にする</translation>
        </message>
        <message>
            <source>No lead yet</source>
            <translation>主担当未定</translation>
        </message>
        <message>
            <source>Lead of %1</source>
            <translation>%1の主担当</translation>
        </message>
        <message>
            <source>Day by which %1 is due</source>
            <translation>%1の期限</translation>
        </message>
        <message>
            <source>incomplete</source>
            <translation>未確定</translation>
        </message>
        <message>
            <source>How far this change has come</source>
            <translation>修正案の状況</translation>
        </message>
        <message>
            <source>Our fallback (internal)</source>
            <translation>当方の譲歩の限度（内部限り）</translation>
        </message>
        <message>
            <source>%1 of %2 sections weighed</source>
            <translation>%2項のうち%1項を整理済み</translation>
        </message>
        <message>
            <source>Sections</source>
            <translation>項</translation>
        </message>
        <message>
            <source>Notes on it: Enter takes one to its line</source>
            <translation>この項のメモ（Enter で該当欄に取り込み）</translation>
        </message>
        <message>
            <source>Notes on this section</source>
            <translation>この項のメモ</translation>
        </message>
        <message>
            <source>What follows</source>
            <translation>今後の対応</translation>
        </message>
        <message>
            <source>Not discussed</source>
            <translation>議論なし</translation>
        </message>
        <message>
            <source>Who may have the agreed wording</source>
            <translation>合意文言の取扱い</translation>
        </message>
        <message>
            <source>Lines written</source>
            <translation>発言記入済み</translation>
        </message>
        <message>
            <source>Notes: %1</source>
            <translation>メモ：%1件</translation>
        </message>
        <message>
            <source>Decision %1</source>
            <translation>決定%1</translation>
        </message>
        <message>
            <source>Nothing was weighed on it before this dialogue.</source>
            <translation>この対話より前に整理された結果はありません。</translation>
        </message>
        <message>
            <source>Last time (dialogue %1): %2</source>
            <translation>前回（第%1回）：%2</translation>
        </message>
        <message>
            <source>No paragraph chosen</source>
            <translation>段落未選択</translation>
        </message>
        <message>
            <source>Paragraph %1: %2</source>
            <translation>第%1段落：%2</translation>
        </message>
        <message>
            <source>Paragraph that this change is for</source>
            <translation>修正対象の段落</translation>
        </message>
    </context>
    <context>
        <name>PackCard</name>
        <message>
            <source>Pack, by section</source>
            <translation>会議資料（項別）</translation>
        </message>
        <message>
            <source>%1, late</source>
            <translation>%1（期限超過）</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Of which late %1</source>
            <translation>うち期限超過 %1</translation>
        </message>
        <message>
            <source>Of which reopened %1</source>
            <translation>うち要再合議 %1</translation>
        </message>
        <message>
            <source>Put the pack together, issue it</source>
            <translation>会議資料の編成・配布へ</translation>
        </message>
    </context>
    <context>
        <name>PackCopiesCard</name>
        <message>
            <source>no marking</source>
            <translation>取扱区分なし</translation>
        </message>
        <message>
            <source>Nobody gets a copy yet</source>
            <translation>配布先がまだありません</translation>
        </message>
        <message>
            <source>Findings to see to, on Home: %1</source>
            <translation>要確認の指摘：%1件（一覧はホーム）</translation>
        </message>
        <message>
            <source>The checks find nothing</source>
            <translation>点検での指摘はありません</translation>
        </message>
        <message>
            <source>Who gets it</source>
            <translation>配布先</translation>
        </message>
        <message>
            <source>For</source>
            <translation>対象</translation>
        </message>
        <message>
            <source>Marking</source>
            <translation>取扱区分</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>言語</translation>
        </message>
        <message>
            <source>House style</source>
            <translation>書式</translation>
        </message>
        <message>
            <source>Numbered copies to spare</source>
            <translation>予備部数（番号付き）</translation>
        </message>
        <message>
            <source>The delegation</source>
            <translation>代表団用</translation>
        </message>
        <message>
            <source>The counterpart, only what may be shared</source>
            <translation>先方提示用（提示可のもののみ）</translation>
        </message>
        <message>
            <source>English</source>
            <translation>英語</translation>
        </message>
        <message>
            <source>Japanese</source>
            <translation>日本語</translation>
        </message>
        <message>
            <source>For whom the pack is</source>
            <translation>資料の対象</translation>
        </message>
        <message>
            <source>Marking of the pack</source>
            <translation>資料の取扱区分</translation>
        </message>
        <message>
            <source>Language of the pack</source>
            <translation>資料の言語</translation>
        </message>
        <message>
            <source>House style of the pack</source>
            <translation>資料の書式</translation>
        </message>
        <message>
            <source>Who gets which copy; Alt+Up and Alt+Down move, Delete takes off</source>
            <translation>写し番号と配布先。Alt+↑・Alt+↓で移動、Deleteで削除</translation>
        </message>
        <message>
            <source>Name of somebody who gets a copy</source>
            <translation>配布先の氏名・名称</translation>
        </message>
        <message>
            <source>Years by eras, in Japanese</source>
            <translation>和暦を用いる（日本語の場合）</translation>
        </message>
        <message>
            <source>Somebody who gets a copy</source>
            <translation>配布先の氏名・名称</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>追加</translation>
        </message>
        <message>
            <source>Add a recipient</source>
            <translation>配布先を追加</translation>
        </message>
    </context>
    <context>
        <name>PackIssuesCard</name>
        <message>
            <source>Replacement pages %1</source>
            <translation>差替頁 %1</translation>
        </message>
        <message>
            <source>Version %1</source>
            <translation>第%1版</translation>
        </message>
        <message>
            <source>for the counterpart</source>
            <translation>先方提示用</translation>
        </message>
        <message>
            <source>superseded by %1</source>
            <translation>第%1版により差替済</translation>
        </message>
        <message>
            <source>to spare</source>
            <translation>予備</translation>
        </message>
        <message>
            <source>came back %1</source>
            <translation>%1返却</translation>
        </message>
        <message>
            <source>given %1</source>
            <translation>%1配布</translation>
        </message>
        <message>
            <source>Looking for what has changed…</source>
            <translation>変更箇所を確認しています…</translation>
        </message>
        <message>
            <source>Nothing has changed since.</source>
            <translation>その後の変更はありません。</translation>
        </message>
        <message>
            <source>new</source>
            <translation>追加</translation>
        </message>
        <message>
            <source>taken out</source>
            <translation>削除</translation>
        </message>
        <message>
            <source>in another order</source>
            <translation>順序の変更</translation>
        </message>
        <message>
            <source>photos changed: %1</source>
            <translation>写真のみ差替え：%1名</translation>
        </message>
        <message>
            <source>the same words, in another form: %1</source>
            <translation>語句は同じで、体裁のみ変更：%1か所</translation>
        </message>
        <message>
            <source>words that came or went: %1</source>
            <translation>増減した語：%1</translation>
        </message>
        <message>
            <source>, figures: %1</source>
            <translation>、数値：%1件</translation>
        </message>
        <message>
            <source>What was issued</source>
            <translation>配布の記録</translation>
        </message>
        <message>
            <source>No pack has been issued yet. What is issued is kept here, with who has which copy.</source>
            <translation>会議資料はまだ配布されていません。配布した資料とその配布先は、ここに記録されます。</translation>
        </message>
        <message>
            <source>Versions that were issued</source>
            <translation>配布した版</translation>
        </message>
        <message>
            <source>Who has which copy of this version</source>
            <translation>この版の写し番号と配布先</translation>
        </message>
        <message>
            <source>What has changed since</source>
            <translation>その後の変更</translation>
        </message>
        <message>
            <source>Export copies…</source>
            <translation>各部を出力…</translation>
        </message>
        <message>
            <source>Replacement pages…</source>
            <translation>差替頁を作成…</translation>
        </message>
        <message>
            <source>Came back</source>
            <translation>返却済みにする</translation>
        </message>
        <message>
            <source>Is still out</source>
            <translation>未返却に戻す</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>手交する</translation>
        </message>
        <message>
            <source>Who gets this copy</source>
            <translation>この部の配布先</translation>
        </message>
        <message>
            <source>Who gets the copy that is chosen</source>
            <translation>選んだ部の配布先</translation>
        </message>
    </context>
    <context>
        <name>PackPart</name>
        <message>
            <source>The plan, edition %1</source>
            <translation>計画（%1版）</translation>
        </message>
        <message>
            <source>Annex</source>
            <translation>別添</translation>
        </message>
        <message>
            <source>Export pack</source>
            <translation>会議資料を出力</translation>
        </message>
        <message>
            <source>Issuing the pack…</source>
            <translation>会議資料の配布を記録しています…</translation>
        </message>
        <message>
            <source>Issuing replacement pages…</source>
            <translation>差替頁を作成しています…</translation>
        </message>
        <message>
            <source>Issued as version %1. Ctrl+Z takes it back.</source>
            <translation>第%1版として配布を記録しました。Ctrl+Zで取り消せます。</translation>
        </message>
        <message>
            <source>Export copies…</source>
            <translation>各部を出力…</translation>
        </message>
        <message>
            <source>Folder for the copies</source>
            <translation>出力先のフォルダー</translation>
        </message>
        <message>
            <source>Writing copy %1 of %2</source>
            <translation>%2部中%1部目を作成しています</translation>
        </message>
        <message>
            <source>Writing the copies…</source>
            <translation>各部を作成しています…</translation>
        </message>
        <message>
            <source>Copies written: %1</source>
            <translation>出力した部数：%1</translation>
        </message>
        <message>
            <source>%1, in %2</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>フォルダーを開く</translation>
        </message>
    </context>
    <context>
        <name>PackPartsCard</name>
        <message>
            <source>section no longer in the plan</source>
            <translation>計画から削除された項</translation>
        </message>
        <message>
            <source>nothing in it yet</source>
            <translation>まだ内容なし</translation>
        </message>
        <message>
            <source>What is in the pack</source>
            <translation>資料の構成</translation>
        </message>
        <message>
            <source>Parts of the pack; Space puts in or out, Alt+Up and Alt+Down move</source>
            <translation>資料の各部分。スペースで掲載・除外、Alt+↑・Alt+↓で移動</translation>
        </message>
        <message>
            <source>Marking of this part</source>
            <translation>この部分の取扱区分</translation>
        </message>
        <message>
            <source>as the pack</source>
            <translation>資料全体に同じ</translation>
        </message>
        <message>
            <source>Usual parts, usual order</source>
            <translation>標準の構成・順序に戻す</translation>
        </message>
        <message>
            <source>Add an annex</source>
            <translation>別添を追加</translation>
        </message>
        <message>
            <source>Add an edition of the plan</source>
            <translation>計画の版を追加</translation>
        </message>
    </context>
    <context>
        <name>PaperCard</name>
        <message>
            <source>No brief has a speaker yet</source>
            <translation>発言者の決まった対処方針がまだありません</translation>
        </message>
        <message>
            <source>No points have been written yet</source>
            <translation>発言要領はまだ書かれていません</translation>
        </message>
        <message>
            <source>%1 of %2 briefs have points to say</source>
            <translation>対処方針%2件のうち%1件に発言要領または応答要領があります</translation>
        </message>
        <message>
            <source>Over the minutes given: %1</source>
            <translation>持ち時間を超えるもの%1件</translation>
        </message>
        <message>
            <source>No briefs were called for yet</source>
            <translation>対処方針はまだ依頼されていません</translation>
        </message>
        <message>
            <source>Findings to see to, on Home: %1</source>
            <translation>要確認の指摘%1件（一覧はホーム）</translation>
        </message>
        <message>
            <source>The checks find nothing</source>
            <translation>点検での指摘はありません</translation>
        </message>
        <message>
            <source>Not approved yet: %1, so the paper is marked as a draft</source>
            <translation>未決裁のものが%1件あるため、文書には「案」と記されます</translation>
        </message>
        <message>
            <source>Talking points, all sections</source>
            <translation>発言要領（全項）</translation>
        </message>
        <message>
            <source>Talking points of one speaker</source>
            <translation>発言要領（発言者別）</translation>
        </message>
        <message>
            <source>Briefing pack</source>
            <translation>会議資料</translation>
        </message>
        <message>
            <source>One page for each section that has points: number and heading, speaker and minutes, one sentence to a dash in large type, answers if raised.</source>
            <translation>発言要領のある項ごとに1ページ。項番号と見出し、発言者と持ち時間、大きな文字の箇条書き、応答要領を載せます。</translation>
        </message>
        <message>
            <source>The same pages, only for the sections to which one person speaks.</source>
            <translation>同じ体裁で、一人の発言者が担当する項だけを出力します。</translation>
        </message>
        <message>
            <source>Cover, contents, steering brief, programme, delegations, the briefs by section, the actions to follow up and the figures with their sources.</source>
            <translation>表紙、目次、総論、日程、出席者、項別の対処方針、対応事項管理表、出典付きの数値を収めます。</translation>
        </message>
        <message>
            <source>Export: %1</source>
            <translation>出力：%1</translation>
        </message>
        <message>
            <source>English</source>
            <translation>英語</translation>
        </message>
        <message>
            <source>Japanese</source>
            <translation>日本語</translation>
        </message>
        <message>
            <source>Both, side by side</source>
            <translation>英日併記（左右対照）</translation>
        </message>
        <message>
            <source>Too long for the page: %1</source>
            <translation>ページに収まりません：%1</translation>
        </message>
        <message>
            <source>Steering brief</source>
            <translation>総論</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Preview: %1</source>
            <translation>プレビュー：%1</translation>
        </message>
    </context>
    <context>
        <name>PaperExport</name>
        <message>
            <source>Writing the paper…</source>
            <translation>文書を作成しています…</translation>
        </message>
        <message>
            <source>Exported to %1</source>
            <translation>%1 に出力しました</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>フォルダーを開く</translation>
        </message>
        <message>
            <source>Writing the paper: part %1 of %2</source>
            <translation>文書を作成しています：全%2部中%1部目</translation>
        </message>
        <message>
            <source>. Styles that the Word file lacks, added from ours: %1</source>
            <translation>。Word ファイルにないスタイルを追加しました：%1件</translation>
        </message>
    </context>
    <context>
        <name>PassphrasePanel</name>
        <message>
            <source>The two are not the same.</source>
            <translation>二つが一致していません。</translation>
        </message>
        <message>
            <source>Choose a recovery passphrase</source>
            <translation>復旧用パスフレーズを決める</translation>
        </message>
        <message>
            <source>The workspace in {folder} is encrypted. This computer's keyring usually opens it for you; the passphrase opens it when the keyring cannot, and on another computer. Nobody can restore it: write it down and keep it where you keep confidential papers.</source>
            <translation>{folder} の作業領域は暗号化されます。ふだんはこのコンピューターのキーリングが開きます。キーリングで開けないときや別のコンピューターでは、このパスフレーズで開きます。忘れると誰にも復元できません。書き留めて、秘密文書と同じ場所に保管してください。</translation>
        </message>
        <message>
            <source>Create workspace</source>
            <translation>作業領域を作成</translation>
        </message>
        <message>
            <source>Open the workspace</source>
            <translation>作業領域を開く</translation>
        </message>
        <message>
            <source>The workspace is in {folder}.</source>
            <translation>作業領域は {folder} です。</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>開く</translation>
        </message>
        <message>
            <source>Working…</source>
            <translation>処理中…</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>戻る</translation>
        </message>
        <message>
            <source>Four or five words that do not belong together are a good one.</source>
            <translation>互いに関係のない語を四つか五つ並べるとよいでしょう。</translation>
        </message>
        <message>
            <source>Easy to guess: make it longer.</source>
            <translation>推測されやすいので、もっと長くしてください。</translation>
        </message>
        <message>
            <source>Fair: one more word would make it strong.</source>
            <translation>まずまずです。もう一語足すと強くなります。</translation>
        </message>
        <message>
            <source>Strong.</source>
            <translation>十分な強さです。</translation>
        </message>
        <message>
            <source>Recovery &amp;passphrase</source>
            <translation>復旧用パスフレーズ(&amp;P)</translation>
        </message>
        <message>
            <source>Recovery passphrase</source>
            <translation>復旧用パスフレーズ</translation>
        </message>
        <message>
            <source>The same &amp;once more</source>
            <translation>もう一度(&amp;O)</translation>
        </message>
        <message>
            <source>The same once more</source>
            <translation>もう一度</translation>
        </message>
        <message>
            <source>&amp;Show what I type</source>
            <translation>入力を表示(&amp;S)</translation>
        </message>
        <message>
            <source>Show what I type</source>
            <translation>入力を表示</translation>
        </message>
    </context>
    <context>
        <name>PastePanel</name>
        <message>
            <source>Paste the &amp;text of the plan here, with its title, numbers and signatures. Nothing is saved before you have looked it over.</source>
            <translation>計画の本文を、表題・番号・署名とともにここに貼り付けてください（&amp;T）。確認が済むまで何も保存されません。</translation>
        </message>
        <message>
            <source>Text of the plan</source>
            <translation>計画の本文</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>戻る</translation>
        </message>
        <message>
            <source>Read the text</source>
            <translation>本文を読み取る</translation>
        </message>
    </context>
    <context>
        <name>PlanContents</name>
        <message>
            <source>Title and preamble</source>
            <translation>表題・前文</translation>
        </message>
        <message>
            <source>Signatures</source>
            <translation>署名</translation>
        </message>
        <message>
            <source>English</source>
            <translation>英語</translation>
        </message>
        <message>
            <source>Japanese</source>
            <translation>日本語</translation>
        </message>
        <message>
            <source>This section has no text.</source>
            <translation>この項に本文はありません。</translation>
        </message>
        <message>
            <source>This part has no text of its own. Its sections stand below it in the list.</source>
            <translation>この部に固有の本文はありません。各項は一覧でこの下にあります。</translation>
        </message>
        <message>
            <source>Summary, not the official text</source>
            <translation>要約（正式な本文ではありません）</translation>
        </message>
        <message>
            <source>Take in the official text…</source>
            <translation>正式な本文を取り込む…</translation>
        </message>
        <message>
            <source>Without heading</source>
            <translation>見出しなし</translation>
        </message>
    </context>
    <context>
        <name>PlanEmpty</name>
        <message>
            <source>The plan that everything here stands on</source>
            <translation>すべての土台となる計画</translation>
        </message>
        <message>
            <source>Take in the text of your plan: its sections, what they commit each side to, and who signed it. You look over what was read before anything is saved. A file can also be dropped here.</source>
            <translation>計画の本文を取り込むと、各項、双方の約束事項、署名者が読み取られます。保存の前に、読み取った内容を確認できます。ファイルをここにドロップすることもできます。</translation>
        </message>
        <message>
            <source>Take in a file…</source>
            <translation>ファイルを取り込む…</translation>
        </message>
        <message>
            <source>Paste text</source>
            <translation>本文を貼り付ける</translation>
        </message>
        <message>
            <source>Use the built-in plan</source>
            <translation>内蔵の計画を使う</translation>
        </message>
    </context>
    <context>
        <name>PlanPage</name>
        <message>
            <source>Look over the plan</source>
            <translation>読み取った計画の確認</translation>
        </message>
        <message>
            <source>Paste the text of a plan</source>
            <translation>計画の本文を貼り付ける</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>要約</translation>
        </message>
        <message>
            <source>As it was read. Nothing is saved yet.</source>
            <translation>読み取ったままの状態です。まだ何も保存されていません。</translation>
        </message>
        <message>
            <source>%1 sections</source>
            <translation>%1項</translation>
        </message>
        <message>
            <source>Take in a plan…</source>
            <translation>計画を取り込む…</translation>
        </message>
        <message>
            <source>Go back to the review</source>
            <translation>確認に戻る</translation>
        </message>
        <message>
            <source>Hide the second language</source>
            <translation>対訳を隠す</translation>
        </message>
        <message>
            <source>Show both languages</source>
            <translation>対訳を表示</translation>
        </message>
        <message>
            <source>The text of this edition is not at hand. Take it in from a file, if you have a copy.</source>
            <translation>この改定版の本文は手元にありません。写しがあれば、ファイルから取り込んでください。</translation>
        </message>
    </context>
    <context>
        <name>OrderCard</name>
        <message>
            <source>Is everything in order?</source>
            <translation>状態の点検</translation>
        </message>
        <message>
            <source>Look it over</source>
            <translation>点検する</translation>
        </message>
        <message>
            <source>Looking everything over…</source>
            <translation>点検しています…</translation>
        </message>
        <message>
            <source>Remake the tables from the log</source>
            <translation>変更履歴から表を作り直す</translation>
        </message>
        <message>
            <source>Remaking the tables…</source>
            <translation>表を作り直しています…</translation>
        </message>
    </context>
    <context>
        <name>HistoryPanel</name>
        <message>
            <source>History</source>
            <translation>履歴</translation>
        </message>
        <message>
            <source>Bring this back</source>
            <translation>この内容に戻す</translation>
        </message>
        <message>
            <source>Nothing has been changed here yet.</source>
            <translation>ここではまだ何も変更されていません。</translation>
        </message>
        <message>
            <source>Earlier changes are told by: jpdialog history.</source>
            <translation>これより前の変更は jpdialog history で確認できます。</translation>
        </message>
        <message>
            <source>Close the history</source>
            <translation>履歴を閉じる</translation>
        </message>
        <message>
            <source>1 word</source>
            <translation>1語</translation>
        </message>
        <message>
            <source>{count} words</source>
            <translation>{count}語</translation>
        </message>
        <message>
            <source>All of it: Ctrl+H</source>
            <translation>すべて表示：Ctrl+H</translation>
        </message>
    </context>
    <context>
        <name>Programme</name>
        <message>
            <source>Begins</source>
            <translation>開始</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>種類</translation>
        </message>
        <message>
            <source>What kind of entry it is</source>
            <translation>予定の種類を変える</translation>
        </message>
        <message>
            <source>Min</source>
            <translation>分</translation>
        </message>
        <message>
            <source>Ends</source>
            <translation>終了</translation>
        </message>
        <message>
            <source>Elsewhere</source>
            <translation>別の地</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Sections</source>
            <translation>項</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>場所</translation>
        </message>
        <message>
            <source>Our speaker</source>
            <translation>当方発言者</translation>
        </message>
        <message>
            <source>Their speaker</source>
            <translation>先方発言者</translation>
        </message>
        <message>
            <source>Our interpreter</source>
            <translation>当方通訳</translation>
        </message>
        <message>
            <source>Their interpreter</source>
            <translation>先方通訳</translation>
        </message>
        <message>
            <source>9:30, 3pm or 午後3時; 2027-01-13 18:30 for another day</source>
            <translation>9:30、3pm、午後3時。別の日へ移すには 2027-01-13 18:30</translation>
        </message>
        <message>
            <source>How long it takes: 90 or 1:30. What follows is shifted.</source>
            <translation>所要時間：90又は1:30。後の項目は順に繰り下がります。</translation>
        </message>
        <message>
            <source>When it ends; 1:00+1 for the day after. What follows is shifted.</source>
            <translation>終了時刻。翌日は1:00+1。後の項目は順に繰り下がります。</translation>
        </message>
        <message>
            <source>Sections of the plan, as cited: 2 (1), 2 (3)</source>
            <translation>計画の項：2 (1)、2 (3)</translation>
        </message>
        <message>
            <source>Time of</source>
            <translation>現地時刻</translation>
        </message>
        <message>
            <source>Time zone of the place</source>
            <translation>現地の時間帯</translation>
        </message>
        <message>
            <source>and of</source>
            <translation>併記</translation>
        </message>
        <message>
            <source>Other time zone in which times are shown</source>
            <translation>併記する時間帯</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>追加</translation>
        </message>
        <message>
            <source>Add an entry (Insert)</source>
            <translation>項目を追加（Insert）</translation>
        </message>
        <message>
            <source>Move up (Alt+Up)</source>
            <translation>上へ移動（Alt+↑）</translation>
        </message>
        <message>
            <source>Move down (Alt+Down)</source>
            <translation>下へ移動（Alt+↓）</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>削除</translation>
        </message>
        <message>
            <source>Delete the entry (Delete)</source>
            <translation>項目を削除（Delete）</translation>
        </message>
        <message>
            <source>Programme by days</source>
            <translation>日別の日程</translation>
        </message>
        <message>
            <source>New item</source>
            <translation>新しい議題</translation>
        </message>
        <message>
            <source>There is no dialogue yet. Its programme is written here once there is one.</source>
            <translation>対話はまだありません。作成すると、ここに日程を書けます。</translation>
        </message>
        <message>
            <source>The day of the dialogue is not known yet; the programme begins with it.</source>
            <translation>対話の日がまだ決まっていません。日が決まると日程を書けます。</translation>
        </message>
        <message>
            <source>Nothing is planned yet. Add adds an entry to the day that is chosen.</source>
            <translation>予定はまだありません。「追加」で、選んだ日に項目を加えます。</translation>
        </message>
        <message>
            <source>Take the agenda over</source>
            <translation>議題を取り込む</translation>
        </message>
        <message>
            <source>The agenda has items; the programme can begin with them.</source>
            <translation>議題があります。日程に取り込めます。</translation>
        </message>
        <message>
            <source>The earlier</source>
            <translation>先の方</translation>
        </message>
        <message>
            <source>The later</source>
            <translation>後の方</translation>
        </message>
        <message>
            <source>Take %1</source>
            <translation>%1にする</translation>
        </message>
    </context>
    <context>
        <name>RecordPart</name>
        <message>
            <source>Note-taker's comment (internal)</source>
            <translation>記録者所見（内部限り）</translation>
        </message>
        <message>
            <source>No comment yet. Enter begins one.</source>
            <translation>所見はまだありません。Enter で記入を始めます。</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>要旨</translation>
        </message>
        <message>
            <source>Decisions</source>
            <translation>決定事項</translation>
        </message>
        <message>
            <source>Our side</source>
            <translation>当方</translation>
        </message>
        <message>
            <source>Their side</source>
            <translation>先方</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>結果</translation>
        </message>
        <message>
            <source>Changes to the text</source>
            <translation>案文の修正</translation>
        </message>
        <message>
            <source>Next dialogue</source>
            <translation>次回対話</translation>
        </message>
        <message>
            <source>Under no item of the agenda</source>
            <translation>議題外</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>除外</translation>
        </message>
        <message>
            <source>edited</source>
            <translation>加筆修正済み</translation>
        </message>
        <message>
            <source>its notes say something else now</source>
            <translation>元のメモが変更されています</translation>
        </message>
        <message>
            <source>counterpart may have it</source>
            <translation>先方提示可</translation>
        </message>
        <message>
            <source>decision %1</source>
            <translation>決定%1</translation>
        </message>
        <message>
            <source>Drawn from its notes: %1</source>
            <translation>メモによる文案：%1</translation>
        </message>
        <message>
            <source>Words of this paragraph</source>
            <translation>この段落の文言</translation>
        </message>
        <message>
            <source>As its notes say</source>
            <translation>メモのとおりに戻す</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>除外する</translation>
        </message>
        <message>
            <source>Who may have this paragraph</source>
            <translation>この段落の取扱い</translation>
        </message>
        <message>
            <source>As its notes</source>
            <translation>メモに準ずる</translation>
        </message>
        <message>
            <source>Cleared by %1 on %2</source>
            <translation>%1 決裁（%2）</translation>
        </message>
        <message>
            <source>Draw up again</source>
            <translation>作成し直す</translation>
        </message>
        <message>
            <source>Draw up the record</source>
            <translation>記録を作成</translation>
        </message>
        <message>
            <source>Export for the counterpart</source>
            <translation>先方用に出力</translation>
        </message>
        <message>
            <source>Export to Word</source>
            <translation>Word に出力</translation>
        </message>
        <message>
            <source>What was said is put down</source>
            <translation>発言の帰属</translation>
        </message>
        <message>
            <source>Comes from</source>
            <translation>元のメモ</translation>
        </message>
        <message>
            <source>Notes that this paragraph comes from</source>
            <translation>この段落の元のメモ</translation>
        </message>
        <message>
            <source>Paragraphs of the record</source>
            <translation>会談記録の段落</translation>
        </message>
        <message>
            <source>Export the record</source>
            <translation>会談記録を出力</translation>
        </message>
        <message>
            <source>Drawing the record up</source>
            <translation>会談記録を作成しています</translation>
        </message>
        <message>
            <source>Drawn up: %1 new, %2 changed with their notes, %3 gone, %4 kept as edited.</source>
            <translation>作成しました。新規%1件、メモに合わせて更新%2件、削除%3件、加筆のまま残したもの%4件。</translation>
        </message>
        <message>
            <source>The record draws itself up from the notes and outcomes. Export to Word does so by itself; draw it up here to read and edit it first.</source>
            <translation>会談記録はメモと結果から自動で作成されます。「Word に出力」でもその場で作成されます。先に読んで直すときは、ここで作成してください。</translation>
        </message>
        <message>
            <source>Nothing is written here yet.</source>
            <translation>まだ何も書かれていません。</translation>
        </message>
        <message>
            <source>What was said</source>
            <translation>発言</translation>
        </message>
        <message>
            <source>new</source>
            <translation>新規</translation>
        </message>
        <message>
            <source>added by hand</source>
            <translation>手で追加</translation>
        </message>
        <message>
            <source>moved</source>
            <translation>移動済み</translation>
        </message>
        <message>
            <source>Add below</source>
            <translation>下に追加</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>削除</translation>
        </message>
        <message>
            <source>It stays under the item and side of its notes. Put the note right, and it follows.</source>
            <translation>この段落は、元のメモの議題と発言側に従います。メモを直すと段落も移ります。</translation>
        </message>
        <message>
            <source>Removed.</source>
            <translation>削除しました。</translation>
        </message>
        <message>
            <source>Left out of the record.</source>
            <translation>会談記録から除きました。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>元に戻す</translation>
        </message>
        <message>
            <source>Leave the paragraph out of the record</source>
            <translation>段落を会談記録から除く</translation>
        </message>
        <message>
            <source>Take the paragraph in again</source>
            <translation>段落を会談記録に戻す</translation>
        </message>
        <message>
            <source>Remove the paragraph</source>
            <translation>段落を削除する</translation>
        </message>
        <message>
            <source>Add a paragraph below</source>
            <translation>下に段落を追加する</translation>
        </message>
        <message>
            <source>Move the paragraph up</source>
            <translation>段落を上へ移す</translation>
        </message>
        <message>
            <source>Move the paragraph down</source>
            <translation>段落を下へ移す</translation>
        </message>
        <message>
            <source>Actions made of what was promised: %1.</source>
            <translation>約束された事項から対応事項を%1件作成しました。</translation>
        </message>
        <message>
            <source>Proposals made of changes to the text: %1.</source>
            <translation>案文変更の発言から修正案を%1件作成しました。</translation>
        </message>
        <message>
            <source>Changes that name no section, so no proposals yet: %1.</source>
            <translation>どの項に関するものか書かれておらず、修正案にしていない変更: %1件。</translation>
        </message>
        <message>
            <source>Drawing the record up: paragraph %1 of %2</source>
            <translation>会談記録を作成中：%2段落中%1</translation>
        </message>
        <message>
            <source>Counting what may go</source>
            <translation>先方に提示できるものを数えています</translation>
        </message>
        <message>
            <source>Choose the file</source>
            <translation>ファイルを選ぶ</translation>
        </message>
        <message>
            <source>Notes and outcomes since then: %1 new, %2 changed, %3 gone. Drawing up again takes that in.</source>
            <translation>作成後のメモ・結果：新規%1件、変更%2件、削除%3件。作成し直すと反映されます。</translation>
        </message>
        <message>
            <source>the other language is as drawn</source>
            <translation>他方の言語は加筆前のまま</translation>
        </message>
    </context>
    <context>
        <name>Seating</name>
        <message>
            <source>Seating plan</source>
            <translation>座席表</translation>
        </message>
        <message>
            <source>By precedence</source>
            <translation>席次順</translation>
        </message>
        <message>
            <source>Seat everybody by precedence again</source>
            <translation>全員を席次順に戻す</translation>
        </message>
        <message>
            <source>Export picture…</source>
            <translation>画像を出力…</translation>
        </message>
        <message>
            <source>Arrows choose, Alt with an arrow moves; or hold with Space, or drag. Two who meet change places.</source>
            <translation>矢印で選び、Alt＋矢印で移動。スペースで持つか、ドラッグもできます。着席者がいれば入れ替わります。</translation>
        </message>
        <message>
            <source>Behind</source>
            <translation>後列</translation>
        </message>
        <message>
            <source>Export the seating plan</source>
            <translation>座席表の出力</translation>
        </message>
        <message>
            <source>Picture (*.png)</source>
            <translation>画像 (*.png)</translation>
        </message>
        <message>
            <source>Writing the picture…</source>
            <translation>画像を書き出しています…</translation>
        </message>
        <message>
            <source>Sample: invented material</source>
            <translation>見本（内容は架空のもの）</translation>
        </message>
        <message>
            <source>Exported to %1, with its description beside it</source>
            <translation>%1に出力しました（説明文も同じ場所にあります）</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>フォルダーを開く</translation>
        </message>
        <message>
            <source>Nobody is in the delegations yet. Name them in the parts before this one.</source>
            <translation>代表団にまだ誰もいません。前の区分で出席者を登録してください。</translation>
        </message>
        <message>
            <source>Held: %1. Arrows move, Space lets go.</source>
            <translation>移動中：%1。矢印で移動、スペースで確定。</translation>
        </message>
    </context>
    <context>
        <name>RivalsCard</name>
        <message>
            <source>no period</source>
            <translation>期間なし</translation>
        </message>
        <message>
            <source>Why this value stands</source>
            <translation>この値を採用する理由</translation>
        </message>
        <message>
            <source>Decide anew</source>
            <translation>決定し直す</translation>
        </message>
        <message>
            <source>no source</source>
            <translation>出典なし</translation>
        </message>
        <message>
            <source>as of %1</source>
            <translation>%1時点</translation>
        </message>
        <message>
            <source>no date</source>
            <translation>時点不明</translation>
        </message>
        <message>
            <source>Decide for this value</source>
            <translation>この値に決定</translation>
        </message>
        <message>
            <source>Decide for %1</source>
            <translation>%1に決定</translation>
        </message>
        <message>
            <source>Stands</source>
            <translation>採用</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>不採用</translation>
        </message>
        <message>
            <source>Decided: %1</source>
            <translation>決定済：%1</translation>
        </message>
        <message>
            <source>Two values for %1: decide which one is said</source>
            <translation>%1の値が二つあります。いずれを用いるか決定してください</translation>
        </message>
    </context>
    <context>
        <name>UsedCard</name>
        <message>
            <source>Used in</source>
            <translation>使用箇所</translation>
        </message>
        <message>
            <source>No brief names this figure yet.</source>
            <translation>この数値を引用する対処方針はまだありません。</translation>
        </message>
        <message>
            <source>Steering brief</source>
            <translation>総論</translation>
        </message>
        <message>
            <source>dialogue %1</source>
            <translation>第%1回対話</translation>
        </message>
    </context>
    <context>
        <name>ValueTable</name>
        <message>
            <source>New period</source>
            <translation>新しい期間</translation>
        </message>
        <message>
            <source>Undecided</source>
            <translation>未決定</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>期間</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>値</translation>
        </message>
        <message>
            <source>2nd language</source>
            <translation>第二言語</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>出典</translation>
        </message>
        <message>
            <source>As of</source>
            <translation>時点</translation>
        </message>
        <message>
            <source>Standing</source>
            <translation>採否</translation>
        </message>
    </context>
    <context>
        <name>TemplatesPanel</name>
        <message>
            <source>Begin with a template</source>
            <translation>ひな形から始める</translation>
        </message>
        <message>
            <source>Find a template</source>
            <translation>ひな形を検索</translation>
        </message>
        <message>
            <source>Templates</source>
            <translation>ひな形</translation>
        </message>
        <message>
            <source>Name for this brief as a template</source>
            <translation>この対処方針をひな形とする名称</translation>
        </message>
        <message>
            <source>Add its entries</source>
            <translation>記載を追加</translation>
        </message>
        <message>
            <source>Keep as template</source>
            <translation>ひな形として保存</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>削除</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>1 entry</source>
            <translation>1件</translation>
        </message>
        <message>
            <source>%1 entries</source>
            <translation>%1件</translation>
        </message>
        <message>
            <source>Begin with a template…</source>
            <translation>ひな形から始める…</translation>
        </message>
    </context>
    <context>
        <name>WindowHistory</name>
        <message>
            <source>and {count} more</source>
            <translation>ほか{count}件</translation>
        </message>
        <message>
            <source>Taken back: {what}</source>
            <translation>元に戻しました：{what}</translation>
        </message>
        <message>
            <source>One after the other: something is still being taken back.</source>
            <translation>元に戻す処理がまだ続いています。終わってからもう一度操作してください。</translation>
        </message>
        <message>
            <source>Taking back change %1 of %2</source>
            <translation>元に戻しています：変更 %1／%2</translation>
        </message>
        <message>
            <source>Doing change %1 of %2 again</source>
            <translation>やり直しています：変更 %1／%2</translation>
        </message>
        <message>
            <source>Done again: {what}</source>
            <translation>やり直しました：{what}</translation>
        </message>
        <message>
            <source>Show it</source>
            <translation>表示する</translation>
        </message>
    </context>
    <context>
        <name>DeletedCard</name>
        <message>
            <source>Deleted</source>
            <translation>削除したもの</translation>
        </message>
        <message>
            <source>Nothing is deleted.</source>
            <translation>削除したものはありません。</translation>
        </message>
        <message>
            <source>And %1 more: jpdialog deleted list.</source>
            <translation>ほか%1件：jpdialog deleted list</translation>
        </message>
        <message>
            <source>No text</source>
            <translation>本文なし</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>元に戻す</translation>
        </message>
        <message>
            <source>with %1 more</source>
            <translation>ほか%1件とともに</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Backups, passphrase, what was deleted</source>
            <translation>バックアップ、パスフレーズ、削除したもの</translation>
        </message>
        <message>
            <source>No dialogue yet</source>
            <translation>対話はまだありません</translation>
        </message>
        <message>
            <source>Dialogue: {told}</source>
            <translation>対話：{told}</translation>
        </message>
        <message>
            <source>Switch dialogue (Ctrl+D)</source>
            <translation>対話を切り替え（Ctrl+D）</translation>
        </message>
        <message>
            <source>Create one on the Home page</source>
            <translation>ホームで作成できます</translation>
        </message>
        <message>
            <source>Everything is saved</source>
            <translation>すべて保存済み</translation>
        </message>
        <message>
            <source>Saved {time}</source>
            <translation>{time} 保存済み</translation>
        </message>
        <message>
            <source>Nothing to take back</source>
            <translation>元に戻すものはありません</translation>
        </message>
        <message>
            <source>Nothing to do again</source>
            <translation>やり直すものはありません</translation>
        </message>
        <message>
            <source>Rooms</source>
            <translation>部屋</translation>
        </message>
        <message>
            <source>{count} waiting</source>
            <translation>{count}件待ち</translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>未保存の入力があります</translation>
        </message>
    </context>
    <context>
        <name>ReadingIn</name>
        <message>
            <source>Take in a plan</source>
            <translation>計画の取込み</translation>
        </message>
        <message>
            <source>Texts of a plan</source>
            <translation>計画の本文</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>すべてのファイル</translation>
        </message>
        <message>
            <source>Reading %1…</source>
            <translation>%1 を読み取っています…</translation>
        </message>
        <message>
            <source>Reading the text…</source>
            <translation>本文を読み取っています…</translation>
        </message>
        <message>
            <source>Saving the edition…</source>
            <translation>改定版を保存しています…</translation>
        </message>
    </context>
    <context>
        <name>ReadingSheet</name>
        <message>
            <source>Text of the plan</source>
            <translation>計画の本文</translation>
        </message>
        <message>
            <source>Text of the section</source>
            <translation>項の本文</translation>
        </message>
        <message>
            <source>Text of the section in the second language</source>
            <translation>項の対訳</translation>
        </message>
        <message>
            <source>Mark as a commitment</source>
            <translation>約束事項にする</translation>
        </message>
    </context>
    <context>
        <name>ReviewActs</name>
        <message>
            <source>Promote</source>
            <translation>一段上げる</translation>
        </message>
        <message>
            <source>One level up, with what stands under it</source>
            <translation>下位の項とともに一段上げます</translation>
        </message>
        <message>
            <source>Demote</source>
            <translation>一段下げる</translation>
        </message>
        <message>
            <source>One level down, under the section before</source>
            <translation>前の項の下に一段下げます</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>前とつなぐ</translation>
        </message>
        <message>
            <source>This is no section: join it with the text before it</source>
            <translation>項ではなく、前の本文の続きとします</translation>
        </message>
        <message>
            <source>Make a heading</source>
            <translation>見出しにする</translation>
        </message>
        <message>
            <source>The paragraph with the cursor begins a section; words selected at its start are its heading</source>
            <translation>カーソルのある段落から新しい項を始めます。段落の冒頭を選択すると、その部分だけが見出しになります</translation>
        </message>
    </context>
    <context>
        <name>ReviewPanel</name>
        <message>
            <source>%1 sections</source>
            <translation>%1項</translation>
        </message>
        <message>
            <source>%1 to look at</source>
            <translation>要確認 %1</translation>
        </message>
        <message>
            <source>Parties found: %1</source>
            <translation>見つかった当事者：%1</translation>
        </message>
        <message>
            <source>No signatures were found.</source>
            <translation>署名は見つかりませんでした。</translation>
        </message>
        <message>
            <source>No text stands directly under this.</source>
            <translation>この直下に本文はありません。</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>元に戻す</translation>
        </message>
        <message>
            <source>Takes back the last change to the tree (Ctrl+Z)</source>
            <translation>直前の変更を元に戻します（Ctrl+Z）</translation>
        </message>
        <message>
            <source>Do again</source>
            <translation>やり直す</translation>
        </message>
        <message>
            <source>Does again what was taken back (Ctrl+Shift+Z)</source>
            <translation>元に戻した変更をやり直します（Ctrl+Shift+Z）</translation>
        </message>
        <message>
            <source>Sections as they were read</source>
            <translation>読み取った項</translation>
        </message>
        <message>
            <source>Text of the section</source>
            <translation>項の本文</translation>
        </message>
    </context>
    <context>
        <name>Rooms</name>
        <message>
            <source>Home</source>
            <translation>ホーム</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>計画</translation>
        </message>
        <message>
            <source>Briefs</source>
            <translation>対処方針</translation>
        </message>
        <message>
            <source>Room</source>
            <translation>会議</translation>
        </message>
        <message>
            <source>Actions</source>
            <translation>対応事項</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>人物・数値</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>文書</translation>
        </message>
        <message>
            <source>Safekeeping</source>
            <translation>保管</translation>
        </message>
    </context>
    <context>
        <name>SampleBanner</name>
        <message>
            <source>Sample: this dialogue with its briefs, actions and persons is invented. Past dialogues are as they were held, but for actions marked (sample).</source>
            <translation>見本：この対話と、その対処方針、対応事項、人物は架空のものです。過去の対話は、「（見本）」と記した対応事項を除き、実際の開催記録によります。</translation>
        </message>
    </context>
    <context>
        <name>SignatureTable</name>
        <message>
            <source>not known</source>
            <translation>不明</translation>
        </message>
        <message>
            <source>Party</source>
            <translation>当事者</translation>
        </message>
        <message>
            <source>Name and title</source>
            <translation>氏名・肩書</translation>
        </message>
        <message>
            <source>Place and date</source>
            <translation>場所・日付</translation>
        </message>
    </context>
    <context>
        <name>Strip</name>
        <message>
            <source>Speaker</source>
            <translation>発言者</translation>
        </message>
        <message>
            <source>Likelihood</source>
            <translation>提起の可能性</translation>
        </message>
        <message>
            <source>Name a speaker</source>
            <translation>発言者を入力</translation>
        </message>
        <message>
            <source>Likelihood: %1</source>
            <translation>提起の可能性: %1</translation>
        </message>
    </context>
    <context>
        <name>TimeBar</name>
        <message>
            <source>over by %1</source>
            <translation>%1 超過</translation>
        </message>
        <message>
            <source>nearly all of it</source>
            <translation>ほぼ一杯</translation>
        </message>
        <message>
            <source>of </source>
            <translation>/ </translation>
        </message>
        <message>
            <source> min</source>
            <translation>分</translation>
        </message>
        <message>
            <source>not given</source>
            <translation>時間未定</translation>
        </message>
        <message>
            <source>Minutes given</source>
            <translation>持ち時間(分)</translation>
        </message>
        <message>
            <source>Minutes given to this section</source>
            <translation>この項の持ち時間(分)</translation>
        </message>
    </context>
    <context>
        <name>TreeColumn</name>
        <message>
            <source>text not at hand</source>
            <translation>本文なし</translation>
        </message>
        <message>
            <source>%1 sections</source>
            <translation>%1項</translation>
        </message>
        <message>
            <source>Edition</source>
            <translation>改定版</translation>
        </message>
        <message>
            <source>The edition that is read here</source>
            <translation>表示している改定版</translation>
        </message>
        <message>
            <source>Sections of the plan</source>
            <translation>計画の項</translation>
        </message>
    </context>
    <context>
        <name>TroublePanel</name>
        <message>
            <source>Something in the program is broken. What was saved is safe. You can go on, or close the window and open it again. The report holds nothing that you wrote.</source>
            <translation>プログラムに不具合が起きました。保存済みの内容は無事です。このまま続けるか、ウィンドウを閉じて開き直してください。報告には入力された内容は含まれません。</translation>
        </message>
        <message>
            <source>The report is kept in {place}.</source>
            <translation>報告を {place} に保存しました。</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>お知らせ</translation>
        </message>
        <message>
            <source>Read report</source>
            <translation>報告を読む</translation>
        </message>
        <message>
            <source>Keep report</source>
            <translation>報告を保存</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>報告</translation>
        </message>
        <message>
            <source>The window stays open for it. Close it once more to lose what is not saved.</source>
            <translation>そのため、ウィンドウは開いたままです。もう一度閉じると、保存されていない入力は失われます。</translation>
        </message>
    </context>
    <context>
        <name>Welcome</name>
        <message>
            <source>One moment…</source>
            <translation>少々お待ちください…</translation>
        </message>
        <message>
            <source>{title}. Its sections, with a summary of each in our own words, and the dialogues held so far. Your copy of the official text can take the summaries' place at any time.</source>
            <translation>{title}。各項の要約（独自の文言）と、これまでの対話。お手元の正文にいつでも差し替えられます。</translation>
        </message>
        <message>
            <source>The built-in plan</source>
            <translation>組み込みの計画</translation>
        </message>
        <message>
            <source>My own plan, from a file</source>
            <translation>自分の計画をファイルから</translation>
        </message>
        <message>
            <source>Word, PDF, text or a web page. You see how it was read before anything is saved.</source>
            <translation>Word、PDF、テキスト、ウェブページ。保存する前に、読み取りの結果を確認できます。</translation>
        </message>
        <message>
            <source>A look round with sample data</source>
            <translation>見本を見てまわる</translation>
        </message>
        <message>
            <source>An invented dialogue in preparation. It is kept apart from real work.</source>
            <translation>架空の対話の準備の様子です。実際の仕事とは別に保管されます。</translation>
        </message>
        <message>
            <source>Prepare, hold and follow up a dialogue</source>
            <translation>対話の準備、開催、フォローアップ</translation>
        </message>
        <message>
            <source>It begins with the plan that both sides agreed. How do you want to begin?</source>
            <translation>始まりは、双方が合意した計画です。どのように始めますか。</translation>
        </message>
        <message>
            <source>Everything stays on this computer, encrypted. Nothing is sent anywhere.</source>
            <translation>すべては暗号化され、このコンピューターの中だけに置かれます。外には何も送られません。</translation>
        </message>
    </context>
    <context>
        <name>Who</name>
        <message>
            <source>Ours</source>
            <translation>当方</translation>
        </message>
        <message>
            <source>Theirs</source>
            <translation>先方</translation>
        </message>
        <message>
            <source>Both</source>
            <translation>双方</translation>
        </message>
        <message>
            <source>Not said</source>
            <translation>主体不明</translation>
        </message>
    </context>
    <context>
        <name>WindowKeys</name>
        <message>
            <source>Window</source>
            <translation>ウィンドウ</translation>
        </message>
        <message>
            <source>Go to</source>
            <translation>移動</translation>
        </message>
        <message>
            <source>Switch dialogue</source>
            <translation>対話を切り替え</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>元に戻す</translation>
        </message>
        <message>
            <source>Do again</source>
            <translation>やり直す</translation>
        </message>
        <message>
            <source>Lock now</source>
            <translation>今すぐロック</translation>
        </message>
        <message>
            <source>Show or fold away the inspector</source>
            <translation>詳細を表示・格納</translation>
        </message>
        <message>
            <source>Find on this page</source>
            <translation>このページ内を検索</translation>
        </message>
        <message>
            <source>Search everywhere</source>
            <translation>全体を検索</translation>
        </message>
        <message>
            <source>Show the history of what is here</source>
            <translation>ここの履歴を表示</translation>
        </message>
    </context>
    <context>
        <name>Search</name>
        <message>
            <source>All</source>
            <translation>すべて</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>計画</translation>
        </message>
        <message>
            <source>Briefs</source>
            <translation>対処方針</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>記録</translation>
        </message>
        <message>
            <source>Actions</source>
            <translation>対応事項</translation>
        </message>
        <message>
            <source>Dialogues</source>
            <translation>対話</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人・組織</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>数値</translation>
        </message>
        <message>
            <source>All dialogues</source>
            <translation>すべての対話</translation>
        </message>
        <message>
            <source>Only of a dialogue: {name}</source>
            <translation>対話で絞り込み：{name}</translation>
        </message>
        <message>
            <source>Search everywhere</source>
            <translation>全体を検索</translation>
        </message>
        <message>
            <source>Search everywhere…</source>
            <translation>全体を検索…</translation>
        </message>
        <message>
            <source>Words to search for</source>
            <translation>検索する語</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>検索結果</translation>
        </message>
        <message>
            <source>Nothing has all of these words. Try fewer, or another kind or dialogue.</source>
            <translation>すべての語を含むものは見つかりません。語を減らすか、種類や対話を変えてください。</translation>
        </message>
        <message>
            <source>Plan, briefs, notes, actions, dialogues, people and figures are searched as you type. Every word must occur; of Japanese, any part of a word is enough.</source>
            <translation>入力すると、計画、対処方針、記録、対応事項、対話、人・組織、数値をすぐに検索します。入力した語をすべて含むものが対象です。日本語は語の一部でも見つかります。</translation>
        </message>
        <message>
            <source>Find on this page</source>
            <translation>このページ内を検索</translation>
        </message>
        <message>
            <source>The one before</source>
            <translation>前へ</translation>
        </message>
        <message>
            <source>The next one</source>
            <translation>次へ</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>Not on this page</source>
            <translation>このページにはありません</translation>
        </message>
        <message>
            <source>{at} of {all}</source>
            <translation>{all} 件中 {at} 件目</translation>
        </message>
        <message>
            <source>{all} found</source>
            <translation>{all} 件</translation>
        </message>
        <message>
            <source>Packs</source>
            <translation>会議資料</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>案件</translation>
        </message>
    </context>
    <context>
        <name>BackupsCard</name>
        <message>
            <source>Backups</source>
            <translation>バックアップ</translation>
        </message>
        <message>
            <source>Backups, the newest first</source>
            <translation>バックアップ（新しい順）</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>今すぐバックアップ</translation>
        </message>
        <message>
            <source>Restore…</source>
            <translation>復元…</translation>
        </message>
        <message>
            <source>Restore it</source>
            <translation>復元する</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>キャンセル</translation>
        </message>
        <message>
            <source>The last one was made {time}. They are made while you pause, encrypted and checked.</source>
            <translation>最新のバックアップは{time}に作成しました。作業の合間に自動で作成し、暗号化して内容を確認しています。</translation>
        </message>
        <message>
            <source>There is none yet. They are made while you pause, encrypted and checked.</source>
            <translation>バックアップはまだありません。作業の合間に自動で作成し、暗号化して内容を確認します。</translation>
        </message>
        <message>
            <source>Backing up…</source>
            <translation>バックアップしています…</translation>
        </message>
        <message>
            <source>Everything becomes as it was at {time}. What stands here now is set aside first, in the workspace's folder, and not written over. Ctrl+Z does not reach back beyond this.</source>
            <translation>すべてが{time}の状態に戻ります。現在の内容は、先に作業領域のフォルダー内の別の場所に移し、上書きしません。復元より前の操作は Ctrl+Z では取り消せません。</translation>
        </message>
        <message>
            <source>Restoring…</source>
            <translation>復元しています…</translation>
        </message>
    </context>
    <context>
        <name>PartiesLine</name>
        <message>
            <source>Parties</source>
            <translation>当事者</translation>
        </message>
        <message>
            <source>As the text calls them. What binds whom is found by these names.</source>
            <translation>本文での呼び名を入力します。どちらの約束事項かは、この名前で判断します。</translation>
        </message>
        <message>
            <source>Our side</source>
            <translation>当方</translation>
        </message>
        <message>
            <source>The other side</source>
            <translation>先方</translation>
        </message>
    </context>
    <context>
        <name>ActionTable</name>
        <message>
            <source>no lead</source>
            <translation>担当なし</translation>
        </message>
        <message>
            <source>no date</source>
            <translation>期限なし</translation>
        </message>
        <message>
            <source>%1, late</source>
            <translation>%1・期限超過</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>番号</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>対応事項</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>項</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状況</translation>
        </message>
        <message>
            <source>New action</source>
            <translation>対応事項を追加</translation>
        </message>
        <message>
            <source>%1 times</source>
            <translation>%1回</translation>
        </message>
        <message>
            <source>once</source>
            <translation>1回</translation>
        </message>
        <message>
            <source>Lead</source>
            <translation>主担当</translation>
        </message>
        <message>
            <source>Supporting</source>
            <translation>関係機関</translation>
        </message>
        <message>
            <source>Counterpart</source>
            <translation>先方担当</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>色</translation>
        </message>
        <message>
            <source>Acceptance</source>
            <translation>受入れ</translation>
        </message>
        <message>
            <source>From dialogue</source>
            <translation>元の対話</translation>
        </message>
        <message>
            <source>Carried over</source>
            <translation>繰越</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>次の対応</translation>
        </message>
        <message>
            <source>Resources</source>
            <translation>予算・人員</translation>
        </message>
        <message>
            <source>Decision sought</source>
            <translation>決定を求める事項</translation>
        </message>
        <message>
            <source>Verified</source>
            <translation>確認</translation>
        </message>
    </context>
    <context>
        <name>EmptyActions</name>
        <message>
            <source>What is owed, by whom, and since when</source>
            <translation>何を、誰が、いつから負っているか</translation>
        </message>
        <message>
            <source>Here every action item stands with its one lead, its due date, its progress and the dialogue that it comes from, overdue ones first.</source>
            <translation>すべての対応事項が、主担当、期限、進捗、元になった対話とともに、期限を過ぎたものから並びます。</translation>
        </message>
        <message>
            <source>There is no action yet. Decisions and notes become actions, or you write one here.</source>
            <translation>対応事項はまだありません。決定事項や記録から作るか、ここで記入します。</translation>
        </message>
        <message>
            <source>New action</source>
            <translation>対応事項を追加</translation>
        </message>
    </context>
    <context>
        <name>EmptyRoom</name>
        <message>
            <source>Notes in the room, as fast as people speak</source>
            <translation>話す速さで取る、会議の記録</translation>
        </message>
        <message>
            <source>Prepare the briefs</source>
            <translation>対処方針を準備する</translation>
        </message>
        <message>
            <source>Here the note-taker writes against the agenda and its clock, turns a line into a decision or an action with one key, and brings up a cleared answer in large type.</source>
            <translation>ここでは、議題と経過時間に沿って記録を取り、キー一つで発言を決定事項や対応事項とし、合議済の応答要領を大きな文字で表示できます。</translation>
        </message>
        <message>
            <source>There is no dialogue yet, so there is nothing to take notes of.</source>
            <translation>対話がまだないため、記録する対象がありません。</translation>
        </message>
    </context>
    <context>
        <name>Parts</name>
        <message>
            <source>People</source>
            <translation>人物</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>数値</translation>
        </message>
        <message>
            <source>Parts of the room</source>
            <translation>この部屋の区分</translation>
        </message>
        <message>
            <source>Programme</source>
            <translation>日程</translation>
        </message>
        <message>
            <source>Seating</source>
            <translation>座席</translation>
        </message>
        <message>
            <source>Delegations</source>
            <translation>代表団</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>メモ</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>結果</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>会談記録</translation>
        </message>
        <message>
            <source>Actions</source>
            <translation>対応事項</translation>
        </message>
        <message>
            <source>Commitments</source>
            <translation>約束事項</translation>
        </message>
        <message>
            <source>From dialogue to dialogue</source>
            <translation>対話から対話へ</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>案件</translation>
        </message>
    </context>
    <context>
        <name>PeopleList</name>
        <message>
            <source>Term ended</source>
            <translation>任期終了</translation>
        </message>
        <message>
            <source>Side not known</source>
            <translation>所属側不明</translation>
        </message>
        <message>
            <source>Organisations</source>
            <translation>機関</translation>
        </message>
        <message>
            <source>Parties</source>
            <translation>当事者</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>絞り込み</translation>
        </message>
        <message>
            <source>Filter by name, title or organisation</source>
            <translation>氏名・肩書・機関で絞り込む</translation>
        </message>
        <message>
            <source>Persons, organisations and parties</source>
            <translation>人物・機関・当事者</translation>
        </message>
    </context>
    <context>
        <name>PeopleDelegate</name>
        <message>
            <source>Term ended</source>
            <translation>任期終了</translation>
        </message>
    </context>
    <context>
        <name>PeoplePart</name>
        <message>
            <source>Term ended %1</source>
            <translation>任期終了 %1</translation>
        </message>
        <message>
            <source>Last met: %1, %2</source>
            <translation>前回の面会：%1（%2）</translation>
        </message>
        <message>
            <source>Last met: %1</source>
            <translation>前回の面会：%1</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>削除</translation>
        </message>
        <message>
            <source>Ctrl+Z brings it back</source>
            <translation>Ctrl+Z で元に戻せます</translation>
        </message>
        <message>
            <source>New person</source>
            <translation>人物を追加</translation>
        </message>
        <message>
            <source>New organisation</source>
            <translation>機関を追加</translation>
        </message>
        <message>
            <source>New party</source>
            <translation>当事者を追加</translation>
        </message>
        <message>
            <source>Reading the photo</source>
            <translation>写真を読み込んでいます</translation>
        </message>
    </context>
    <context>
        <name>PersonForm</name>
        <message>
            <source>As written here</source>
            <translation>第一言語</translation>
        </message>
        <message>
            <source>In the second language</source>
            <translation>第二言語</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>氏名</translation>
        </message>
        <message>
            <source>Name in the second language</source>
            <translation>第二言語での氏名</translation>
        </message>
        <message>
            <source>Kana, pronunciation</source>
            <translation>かな・発音</translation>
        </message>
        <message>
            <source>Reading in kana</source>
            <translation>かなでの読み</translation>
        </message>
        <message>
            <source>Pronunciation</source>
            <translation>発音</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>肩書</translation>
        </message>
        <message>
            <source>Title in the second language</source>
            <translation>第二言語での肩書</translation>
        </message>
        <message>
            <source>Side, organisation</source>
            <translation>側・機関</translation>
        </message>
        <message>
            <source>Side</source>
            <translation>側</translation>
        </message>
        <message>
            <source>Organisation; one not known yet is taken in</source>
            <translation>機関（未登録の名前は新たに登録します）</translation>
        </message>
        <message>
            <source>In office from, to</source>
            <translation>在任期間</translation>
        </message>
        <message>
            <source>First day in office</source>
            <translation>着任日</translation>
        </message>
        <message>
            <source>Last day in office</source>
            <translation>離任日</translation>
        </message>
        <message>
            <source>Biography</source>
            <translation>略歴</translation>
        </message>
        <message>
            <source>Biography in the second language</source>
            <translation>第二言語での略歴</translation>
        </message>
        <message>
            <source>Biography as of</source>
            <translation>略歴の時点</translation>
        </message>
        <message>
            <source>Day on which the biography was true</source>
            <translation>略歴がいつ現在のものか</translation>
        </message>
    </context>
    <context>
        <name>BodyForm</name>
        <message>
            <source>As written here</source>
            <translation>第一言語</translation>
        </message>
        <message>
            <source>In the second language</source>
            <translation>第二言語</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Name in the second language</source>
            <translation>第二言語での名称</translation>
        </message>
        <message>
            <source>Short name</source>
            <translation>略称</translation>
        </message>
        <message>
            <source>Short name in the second language</source>
            <translation>第二言語での略称</translation>
        </message>
        <message>
            <source>Side</source>
            <translation>側</translation>
        </message>
        <message>
            <source>This is our side</source>
            <translation>自国側とする</translation>
        </message>
    </context>
    <context>
        <name>EmptyPeople</name>
        <message>
            <source>Who is who on both sides</source>
            <translation>双方の人物を一か所に</translation>
        </message>
        <message>
            <source>Each person stands here once, with the name in both languages, how it is said, title, term, biography and photo; briefs, delegations and papers draw on it.</source>
            <translation>人物ごとに、二言語の氏名、読み方、肩書、任期、略歴、写真をまとめます。対処方針、代表団、各文書はここから引用します。</translation>
        </message>
        <message>
            <source>There is nobody yet.</source>
            <translation>まだ誰も登録されていません。</translation>
        </message>
        <message>
            <source>Take in a person</source>
            <translation>人物を登録</translation>
        </message>
    </context>
    <context>
        <name>PhotoBox</name>
        <message>
            <source>Choose a photo</source>
            <translation>写真を選ぶ</translation>
        </message>
        <message>
            <source>Pictures (*.jpg *.jpeg *.png)</source>
            <translation>画像 (*.jpg *.jpeg *.png)</translation>
        </message>
        <message>
            <source>No photo</source>
            <translation>写真なし</translation>
        </message>
        <message>
            <source>Photo of %1</source>
            <translation>%1の写真</translation>
        </message>
        <message>
            <source>No photo of %1</source>
            <translation>%1の写真はありません</translation>
        </message>
        <message>
            <source>Choose photo…</source>
            <translation>写真を選ぶ…</translation>
        </message>
        <message>
            <source>JPEG or PNG; kept small, without what the camera wrote into it</source>
            <translation>JPEG または PNG。縮小し、撮影情報を除いて保存します</translation>
        </message>
        <message>
            <source>Remove photo</source>
            <translation>写真を削除</translation>
        </message>
    </context>
    <context>
        <name>EmptyDelegations</name>
        <message>
            <source>Both delegations, in order of precedence</source>
            <translation>双方の代表団を席次の順に</translation>
        </message>
        <message>
            <source>Each dialogue has its own: head, members, note-taker, interpreter and secretary of both sides. The lists, the seating plan and the biographies in the pack are made of them.</source>
            <translation>代表団は対話ごとに登録します（双方の団長、団員、記録係、通訳、事務局）。名簿、席次表、会議資料の略歴はここから作られます。</translation>
        </message>
        <message>
            <source>There is no dialogue, or no party to the plan, yet.</source>
            <translation>対話または計画の当事者がまだありません。</translation>
        </message>
        <message>
            <source>Go to Briefs</source>
            <translation>対処方針へ移動</translation>
        </message>
    </context>
    <context>
        <name>SideBox</name>
        <message>
            <source>Role…</source>
            <translation>役割…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>外す</translation>
        </message>
        <message>
            <source>Ctrl+Z brings them back</source>
            <translation>Ctrl+Z で元に戻せます</translation>
        </message>
        <message>
            <source>Add by name</source>
            <translation>氏名で追加</translation>
        </message>
        <message>
            <source>Add to %1 by name; one not known yet is taken in</source>
            <translation>%1に氏名で追加（未登録の氏名は新たに登録します）</translation>
        </message>
        <message>
            <source>One not known yet is taken in</source>
            <translation>未登録の氏名は新たに登録します</translation>
        </message>
        <message>
            <source>Copy from dialogue %1</source>
            <translation>第%1回から写す</translation>
        </message>
        <message>
            <source>Alt+Up and Alt+Down, or drag, to change the order of precedence</source>
            <translation>Alt+↑・Alt+↓ またはドラッグで席次を変更します</translation>
        </message>
        <message>
            <source>Term ended %1</source>
            <translation>任期終了 %1</translation>
        </message>
    </context>
    <context>
        <name>KnownNames</name>
        <message>
            <source>Names that are known</source>
            <translation>登録済みの名前</translation>
        </message>
    </context>
    <context>
        <name>RoomPage</name>
        <message>
            <source>! decision   &gt; action   ? question   ~ amendment   = figure   @ who   # section</source>
            <translation>! 決定　&gt; 対応　? 質問　~ 修正　= 数値　@ 人・機関　# 項</translation>
        </message>
        <message>
            <source>%1 and %2</source>
            <translation>%1、%2</translation>
        </message>
        <message>
            <source>%1 left</source>
            <translation>残り%1</translation>
        </message>
        <message>
            <source>%1 over</source>
            <translation>%1超過</translation>
        </message>
        <message>
            <source>A few letters, typed as a word, stand for what is meant.</source>
            <translation>数文字の略記を一語として入力すると、登録した語に置き換わります。</translation>
        </message>
        <message>
            <source>Actions without one lead and a date: %1</source>
            <translation>主担当または期限のない対応事項：%1件</translation>
        </message>
        <message>
            <source>Actions: %1</source>
            <translation>対応事項 %1件</translation>
        </message>
        <message>
            <source>Agenda</source>
            <translation>議題</translation>
        </message>
        <message>
            <source>Agenda with times</source>
            <translation>議題と時間</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>応答</translation>
        </message>
        <message>
            <source>Back to the notes</source>
            <translation>記録に戻る</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>開始</translation>
        </message>
        <message>
            <source>Both sides</source>
            <translation>双方</translation>
        </message>
        <message>
            <source>Bring up a cleared answer</source>
            <translation>合議済の応答要領を表示</translation>
        </message>
        <message>
            <source>By when</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Cleared</source>
            <translation>合議済</translation>
        </message>
        <message>
            <source>Clock stopped</source>
            <translation>時計停止中</translation>
        </message>
        <message>
            <source>Decisions: %1</source>
            <translation>決定 %1件</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>削除</translation>
        </message>
        <message>
            <source>Delete the line</source>
            <translation>この行を削除</translation>
        </message>
        <message>
            <source>Edit shorthand</source>
            <translation>略記を編集</translation>
        </message>
        <message>
            <source>End item</source>
            <translation>議題を終了</translation>
        </message>
        <message>
            <source>End the last item</source>
            <translation>最後の議題を終了</translation>
        </message>
        <message>
            <source>Enter: raised, and answered so   ↑ ↓: others   Esc: back to the notes</source>
            <translation>Enter：提起され、このとおり応答　↑↓：他の候補　Esc：記録に戻る</translation>
        </message>
        <message>
            <source>Everything that can be done here</source>
            <translation>ここでできるすべての操作</translation>
        </message>
        <message>
            <source>Go back to the item before</source>
            <translation>前の議題に戻る</translation>
        </message>
        <message>
            <source>Have the whole window or share it</source>
            <translation>画面全体で記録・元に戻す</translation>
        </message>
        <message>
            <source>It was said by whoever speaks now</source>
            <translation>現在の発言者による発言とする</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>登録</translation>
        </message>
        <message>
            <source>Let the next person speak</source>
            <translation>次の発言者に切り替え</translation>
        </message>
        <message>
            <source>Let the other side speak</source>
            <translation>発言側を切り替え</translation>
        </message>
        <message>
            <source>Line of entry</source>
            <translation>入力行</translation>
        </message>
        <message>
            <source>Live %1</source>
            <translation>進行中 %1</translation>
        </message>
        <message>
            <source>Made: %1</source>
            <translation>発言済：%1</translation>
        </message>
        <message>
            <source>No answer has these letters.</source>
            <translation>該当する応答要領はありません。</translation>
        </message>
        <message>
            <source>No points were prepared for it.</source>
            <translation>この議題の発言要領はありません。</translation>
        </message>
        <message>
            <source>Not cleared yet</source>
            <translation>未合議</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>記録</translation>
        </message>
        <message>
            <source>Nothing decided yet.</source>
            <translation>決定事項はまだありません。</translation>
        </message>
        <message>
            <source>Nothing of these</source>
            <translation>該当なし</translation>
        </message>
        <message>
            <source>Ours for this item</source>
            <translation>この議題の当方発言要領</translation>
        </message>
        <message>
            <source>Proposals: %1</source>
            <translation>修正案 %1件</translation>
        </message>
        <message>
            <source>Put right</source>
            <translation>訂正</translation>
        </message>
        <message>
            <source>Putting right</source>
            <translation>訂正中</translation>
        </message>
        <message>
            <source>Raised in %1; another answer was given: %2</source>
            <translation>%1年に提起され、別の応答をした：%2</translation>
        </message>
        <message>
            <source>Raised in %1; this answer was given.</source>
            <translation>%1年に提起され、この応答をした。</translation>
        </message>
        <message>
            <source>Room · item %1, %2</source>
            <translation>会議・議題%1 %2</translation>
        </message>
        <message>
            <source>Shorthand of your own</source>
            <translation>自分の略記</translation>
        </message>
        <message>
            <source>So far</source>
            <translation>これまで</translation>
        </message>
        <message>
            <source>Speaking: %1</source>
            <translation>発言：%1</translation>
        </message>
        <message>
            <source>Stop the clock or let it go on</source>
            <translation>時計を停止・再開</translation>
        </message>
        <message>
            <source>Typed: %1</source>
            <translation>入力：%1</translation>
        </message>
        <message>
            <source>Under no item of the agenda</source>
            <translation>議題外</translation>
        </message>
        <message>
            <source>What can be put in here</source>
            <translation>入力候補</translation>
        </message>
        <message>
            <source>What is typed</source>
            <translation>入力する文字</translation>
        </message>
        <message>
            <source>What it amounted to</source>
            <translation>結果</translation>
        </message>
        <message>
            <source>What it stands for</source>
            <translation>表す語</translation>
        </message>
        <message>
            <source>What this line is</source>
            <translation>この行の種類</translation>
        </message>
        <message>
            <source>What was raised</source>
            <translation>提起された事項</translation>
        </message>
        <message>
            <source>What was raised? Three letters will do</source>
            <translation>提起された事項（3文字で検索）</translation>
        </message>
        <message>
            <source>Which section</source>
            <translation>項</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>人・機関</translation>
        </message>
        <message>
            <source>Who may have it</source>
            <translation>取扱い</translation>
        </message>
        <message>
            <source>Who speaks? F6</source>
            <translation>発言側（F6）</translation>
        </message>
        <message>
            <source>before the next dialogue</source>
            <translation>次回対話まで</translation>
        </message>
        <message>
            <source>both</source>
            <translation>双方</translation>
        </message>
        <message>
            <source>cleared answer used</source>
            <translation>応答要領を使用</translation>
        </message>
        <message>
            <source>%1 is left as words</source>
            <translation>%1は語句のまま</translation>
        </message>
        <message>
            <source>Show our points or put them away</source>
            <translation>当方発言要領を表示・非表示</translation>
        </message>
        <message>
            <source>Time is up. Whoever still has the floor: take these from the top.</source>
            <translation>時間を使い切りました。なお発言する場合は上から順に。</translation>
        </message>
        <message>
            <source>Our points</source>
            <translation>当方発言要領</translation>
        </message>
        <message>
            <source>drop if short</source>
            <translation>時間不足なら省略</translation>
        </message>
        <message>
            <source>no date</source>
            <translation>期限なし</translation>
        </message>
        <message>
            <source>no lead</source>
            <translation>担当なし</translation>
        </message>
        <message>
            <source>now</source>
            <translation>現在</translation>
        </message>
        <message>
            <source>somebody</source>
            <translation>記録者不明</translation>
        </message>
        <message>
            <source>Raised in %1; another answer was given.</source>
            <translation>%1年に提起され、別の応答をした。</translation>
        </message>
    </context>
    <context>
        <name>Shelf</name>
        <message>
            <source>Language of these papers</source>
            <translation>これらの文書の言語</translation>
        </message>
        <message>
            <source>Export: %1</source>
            <translation>出力：%1</translation>
        </message>
        <message>
            <source>English</source>
            <translation>英語</translation>
        </message>
        <message>
            <source>Japanese</source>
            <translation>日本語</translation>
        </message>
        <message>
            <source>Before the dialogue</source>
            <translation>対話の前</translation>
        </message>
        <message>
            <source>In the room</source>
            <translation>会議の場で</translation>
        </message>
        <message>
            <source>Afterwards</source>
            <translation>対話の後</translation>
        </message>
        <message>
            <source>Call for briefs</source>
            <translation>対処方針作成依頼</translation>
        </message>
        <message>
            <source>Call for briefs, as an e-mail</source>
            <translation>対処方針作成依頼（メール文）</translation>
        </message>
        <message>
            <source>Steering brief</source>
            <translation>総論</translation>
        </message>
        <message>
            <source>Data sheets</source>
            <translation>数値資料</translation>
        </message>
        <message>
            <source>Amendment table</source>
            <translation>新旧対照表</translation>
        </message>
        <message>
            <source>Programme</source>
            <translation>議事次第</translation>
        </message>
        <message>
            <source>Delegations</source>
            <translation>出席者名簿</translation>
        </message>
        <message>
            <source>Seating plan</source>
            <translation>座席表</translation>
        </message>
        <message>
            <source>Interpreter's copy</source>
            <translation>通訳用発言要領</translation>
        </message>
        <message>
            <source>The plan, clean</source>
            <translation>計画の本文</translation>
        </message>
        <message>
            <source>Record of dialogue</source>
            <translation>会談記録</translation>
        </message>
        <message>
            <source>Record for the counterpart</source>
            <translation>会談記録（先方提示用）</translation>
        </message>
        <message>
            <source>Proof sheet: what was withheld</source>
            <translation>除外確認票（先方提示用から除いたもの）</translation>
        </message>
        <message>
            <source>Follow-up matrix</source>
            <translation>対応事項管理表</translation>
        </message>
        <message>
            <source>Action sheet of one body</source>
            <translation>機関別の対応事項票</translation>
        </message>
        <message>
            <source>Follow-up matrix, as a workbook</source>
            <translation>対応事項管理表（ブック）</translation>
        </message>
        <message>
            <source>Workbook for the counterpart</source>
            <translation>対応事項管理表（先方提示用ブック）</translation>
        </message>
        <message>
            <source>Calendar of days and due dates</source>
            <translation>日程・期限のカレンダー</translation>
        </message>
        <message>
            <source>Calendar without titles</source>
            <translation>カレンダー（件名なし）</translation>
        </message>
        <message>
            <source>Preview: %1</source>
            <translation>プレビュー：%1</translation>
        </message>
        <message>
            <source>Projects by section</source>
            <translation>案件一覧（項別）</translation>
        </message>
    </context>
    <context>
        <name>Clearance</name>
        <message>
            <source>Clearance</source>
            <translation>合議・決裁</translation>
        </message>
        <message>
            <source>Reopened</source>
            <translation>要再合議</translation>
        </message>
        <message>
            <source>Reopened · 1 word</source>
            <translation>要再合議・1語</translation>
        </message>
        <message>
            <source>Reopened · %1 words</source>
            <translation>要再合議・%1語</translation>
        </message>
        <message>
            <source>lead</source>
            <translation>主管</translation>
        </message>
        <message>
            <source>Lead body</source>
            <translation>主管機関</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>合議済とする</translation>
        </message>
        <message>
            <source>Clear for %1</source>
            <translation>%1の合議済とする</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>差し戻す</translation>
        </message>
        <message>
            <source>Return for %1</source>
            <translation>%1として差し戻す</translation>
        </message>
        <message>
            <source>What changed since</source>
            <translation>合議後の変更</translation>
        </message>
        <message>
            <source>What changed since: %1</source>
            <translation>合議後の変更：%1</translation>
        </message>
        <message>
            <source>Ask %1 no more</source>
            <translation>%1を合議先から外す</translation>
        </message>
        <message>
            <source>Nobody is asked yet. Handing in asks the drafter's own organisation.</source>
            <translation>合議先はまだありません。提出すると、起案者の所属組織に合議します。</translation>
        </message>
        <message>
            <source>Comment, needed to return it</source>
            <translation>意見（差し戻すときは必須）</translation>
        </message>
        <message>
            <source>Ask next</source>
            <translation>次に合議する</translation>
        </message>
        <message>
            <source>Ask beside the last</source>
            <translation>同時に合議する</translation>
        </message>
        <message>
            <source>A body or person to ask</source>
            <translation>合議先（組織・個人）を追加</translation>
        </message>
    </context>
    <context>
        <name>HouseStyleChoice</name>
        <message>
            <source>A Word file of ours: %1</source>
            <translation>Word ファイル：%1</translation>
        </message>
        <message>
            <source>A Word file…</source>
            <translation>Word ファイルを選ぶ…</translation>
        </message>
        <message>
            <source>Of the language, A4</source>
            <translation>言語に応じた書式、A4</translation>
        </message>
        <message>
            <source>International, Letter</source>
            <translation>国際書式、レター</translation>
        </message>
        <message>
            <source>Choose a Word file as house style</source>
            <translation>書式として使う Word ファイルの選択</translation>
        </message>
        <message>
            <source>Word document (*.docx)</source>
            <translation>Word 文書 (*.docx)</translation>
        </message>
    </context>
    <context>
        <name>BriefBoard</name>
        <message>
            <source>Board</source>
            <translation>一覧</translation>
        </message>
        <message>
            <source>All briefs at a glance</source>
            <translation>すべての対処方針を一覧で見る</translation>
        </message>
        <message>
            <source>Show all briefs by status</source>
            <translation>対処方針を状態別に一覧</translation>
        </message>
        <message>
            <source>Show all briefs by section</source>
            <translation>対処方針を項別に一覧</translation>
        </message>
        <message>
            <source>No step that way: who clears a brief says so in it, and words need an author.</source>
            <translation>その方向には進めません。合議の可否は各合議先が対処方針ごとに示し、本文のあるものは依頼の段階には戻せません。</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>項</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状態</translation>
        </message>
        <message>
            <source>Deadline</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Drafter</source>
            <translation>起案者</translation>
        </message>
        <message>
            <source>Speaker</source>
            <translation>発言者</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>時間（分）</translation>
        </message>
        <message>
            <source>Likelihood</source>
            <translation>提起の可能性</translation>
        </message>
        <message>
            <source>Asked now</source>
            <translation>合議先</translation>
        </message>
        <message>
            <source>Any drafter</source>
            <translation>起案者：全員</translation>
        </message>
        <message>
            <source>Any speaker</source>
            <translation>発言者：全員</translation>
        </message>
        <message>
            <source>Anybody asked</source>
            <translation>合議先：すべて</translation>
        </message>
        <message>
            <source>%1 of %2 briefs</source>
            <translation>%2件中%1件</translation>
        </message>
        <message>
            <source>By status</source>
            <translation>状態別</translation>
        </message>
        <message>
            <source>By section</source>
            <translation>項別</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>期限超過</translation>
        </message>
        <message>
            <source>Reopened</source>
            <translation>要再合議</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>すべて表示</translation>
        </message>
        <message>
            <source>Words, names, numbers</source>
            <translation>語句、氏名、番号</translation>
        </message>
        <message>
            <source>Show briefs with these words</source>
            <translation>この語句を含む対処方針を表示</translation>
        </message>
        <message>
            <source>Any likelihood</source>
            <translation>可能性：すべて</translation>
        </message>
        <message>
            <source>Briefs by status</source>
            <translation>状態別の対処方針</translation>
        </message>
        <message>
            <source>Briefs by section</source>
            <translation>項別の対処方針</translation>
        </message>
        <message>
            <source>1 picked</source>
            <translation>1件を選択</translation>
        </message>
        <message>
            <source>%1 picked</source>
            <translation>%1件を選択</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>設定</translation>
        </message>
        <message>
            <source>All are due on</source>
            <translation>期限（一括）</translation>
        </message>
        <message>
            <source>Deadline…</source>
            <translation>期限…</translation>
        </message>
        <message>
            <source>2026-12-11; empty: none</source>
            <translation>2026-12-11（空欄は期限なし）</translation>
        </message>
        <message>
            <source>All are drafted by</source>
            <translation>起案者（一括）</translation>
        </message>
        <message>
            <source>Drafter…</source>
            <translation>起案者…</translation>
        </message>
        <message>
            <source>A name; empty: nobody</source>
            <translation>氏名（空欄は未定）</translation>
        </message>
        <message>
            <source>Minutes for each</source>
            <translation>1件当たりの時間（分）</translation>
        </message>
        <message>
            <source>Minutes…</source>
            <translation>時間…</translation>
        </message>
        <message>
            <source>5; empty: none</source>
            <translation>5（空欄は指定なし）</translation>
        </message>
        <message>
            <source>All are cleared by</source>
            <translation>合議先（一括）</translation>
        </message>
        <message>
            <source>First; then two, side by side. The first leads</source>
            <translation>例：甲課; 乙課, 丙課（; で順次、, で同時。先頭が主管）</translation>
        </message>
        <message>
            <source>Clearance…</source>
            <translation>合議先…</translation>
        </message>
        <message>
            <source>No drafter</source>
            <translation>起案者未定</translation>
        </message>
        <message>
            <source>Asked: %1</source>
            <translation>合議先：%1</translation>
        </message>
        <message>
            <source>Order of the list</source>
            <translation>一覧の並び順</translation>
        </message>
        <message>
            <source>As in the plan</source>
            <translation>計画の順</translation>
        </message>
        <message>
            <source>Ordered by: %1</source>
            <translation>%1の順</translation>
        </message>
    </context>
    <context>
        <name>FileChoice</name>
        <message>
            <source>Workbook (*.xlsx)</source>
            <translation>ブック (*.xlsx)</translation>
        </message>
        <message>
            <source>Calendar (*.ics)</source>
            <translation>カレンダー (*.ics)</translation>
        </message>
        <message>
            <source>Word document (*.docx)</source>
            <translation>Word文書 (*.docx)</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Text (*.txt)</source>
            <translation>テキスト (*.txt)</translation>
        </message>
    </context>
    <context>
        <name>PreviewPane</name>
        <message>
            <source>Back</source>
            <translation>戻る</translation>
        </message>
        <message>
            <source>Close the preview</source>
            <translation>プレビューを閉じる</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>印刷…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>出力…</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>縮小</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>拡大</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>印刷</translation>
        </message>
        <message>
            <source>How large</source>
            <translation>表示倍率</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>ページ</translation>
        </message>
        <message>
            <source>All pages, small</source>
            <translation>全ページの縮小表示</translation>
        </message>
        <message>
            <source>As wide as there is room</source>
            <translation>幅に合わせる</translation>
        </message>
        <message>
            <source>The whole page</source>
            <translation>ページ全体</translation>
        </message>
        <message>
            <source>%1 / %2</source>
            <translation>%1／%2</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>%2ページ中%1ページ目</translation>
        </message>
        <message>
            <source>Pages printed: %1</source>
            <translation>%1ページを印刷しました</translation>
        </message>
        <message>
            <source>The letterhead has shapes, text boxes or pictures of a kind that only Word draws. They are in the Word file, but not on these pages and not in a PDF.</source>
            <translation>レターヘッドに、Word でしか描画できない図形、テキスト ボックス、または画像が含まれています。Word ファイルには入りますが、このページと PDF には表示されません。</translation>
        </message>
    </context>
    <context>
        <name>PrintOrder</name>
        <message>
            <source>Printing page %1 of %2</source>
            <translation>印刷中：%2ページ中%1ページ目</translation>
        </message>
        <message>
            <source>Printing…</source>
            <translation>印刷しています…</translation>
        </message>
    </context>
    <context>
        <name>PreviewTool</name>
        <message>
            <source>Language of the talking points</source>
            <translation>発言要領の言語</translation>
        </message>
        <message>
            <source>Hide the preview</source>
            <translation>プレビューを隠す</translation>
        </message>
        <message>
            <source>Show the preview (F4)</source>
            <translation>プレビューを表示 (F4)</translation>
        </message>
        <message>
            <source>English</source>
            <translation>英語</translation>
        </message>
        <message>
            <source>Japanese</source>
            <translation>日本語</translation>
        </message>
        <message>
            <source>Both, side by side</source>
            <translation>両言語(対訳)</translation>
        </message>
        <message>
            <source>Language of the talking points in the preview</source>
            <translation>プレビューする発言要領の言語</translation>
        </message>
    </context>
    <context>
        <name>Findings</name>
        <message>
            <source>Next finding in the briefs (F8)</source>
            <translation>対処方針内の次の指摘（F8）</translation>
        </message>
        <message>
            <source>Finding before in the briefs (Shift+F8)</source>
            <translation>対処方針内の前の指摘（Shift+F8）</translation>
        </message>
        <message>
            <source>The checks find nothing in these briefs.</source>
            <translation>これらの対処方針に確認事項はありません。</translation>
        </message>
    </context>
    <context>
        <name>ReturnedPart</name>
        <message>
            <source>Take in a workbook</source>
            <translation>ブックを取り込む</translation>
        </message>
        <message>
            <source>Workbook (*.xlsx)</source>
            <translation>ブック (*.xlsx)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>すべてのファイル (*)</translation>
        </message>
        <message>
            <source>Reading the workbook: row %1</source>
            <translation>ブックを読み込んでいます（%1行目）</translation>
        </message>
        <message>
            <source>Reading the workbook…</source>
            <translation>ブックを読み込んでいます…</translation>
        </message>
        <message>
            <source>%1 was taken in before, as file %2; what was decided stays decided.</source>
            <translation>%1 は、ファイル%2として取込済みです。決定済みのセルはそのままです。</translation>
        </message>
        <message>
            <source>; %1 still wait, because they are not clear</source>
            <translation>。%1件は明らかでないため未決です</translation>
        </message>
        <message>
            <source>Accepted: %1</source>
            <translation>採用：%1件</translation>
        </message>
        <message>
            <source>Accepting what is clear…</source>
            <translation>明らかなものを採用しています…</translation>
        </message>
        <message>
            <source>Accepting: %1 of %2 actions</source>
            <translation>採用しています（対応事項 %1／%2）</translation>
        </message>
    </context>
    <context>
        <name>Returned</name>
        <message>
            <source>accepted</source>
            <translation>採用済</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>不採用</translation>
        </message>
        <message>
            <source>not clear</source>
            <translation>要確認</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>要選択</translation>
        </message>
        <message>
            <source>changed here too</source>
            <translation>こちらでも変更</translation>
        </message>
        <message>
            <source>open</source>
            <translation>未決</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>番号</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>現在</translation>
        </message>
        <message>
            <source>Wanted</source>
            <translation>提案</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状態</translation>
        </message>
        <message>
            <source>%1 accepted</source>
            <translation>採用%1件</translation>
        </message>
        <message>
            <source>%1 put away</source>
            <translation>保管%1件</translation>
        </message>
        <message>
            <source>%1 refused</source>
            <translation>不採用%1件</translation>
        </message>
        <message>
            <source>%1 rows, nothing was changed in them</source>
            <translation>%1行、変更なし</translation>
        </message>
        <message>
            <source>%1 wait</source>
            <translation>未決%1件</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>すべてのファイル</translation>
        </message>
        <message>
            <source>Cells</source>
            <translation>セル</translation>
        </message>
        <message>
            <source>Cell</source>
            <translation>セル</translation>
        </message>
        <message>
            <source>File</source>
            <translation>ファイル</translation>
        </message>
        <message>
            <source>From</source>
            <translation>送付元</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>番号</translation>
        </message>
        <message>
            <source>Taken in</source>
            <translation>取込日</translation>
        </message>
        <message>
            <source>put away</source>
            <translation>保管</translation>
        </message>
        <message>
            <source>says so now</source>
            <translation>反映済</translation>
        </message>
        <message>
            <source>two wishes</source>
            <translation>提案が競合</translation>
        </message>
    </context>
    <context>
        <name>ReturnedCard</name>
        <message>
            <source>What came back</source>
            <translation>返送分</translation>
        </message>
        <message>
            <source>Take in a workbook…</source>
            <translation>ブックを取り込む…</translation>
        </message>
        <message>
            <source>Proposals</source>
            <translation>提案</translation>
        </message>
        <message>
            <source>A follow-up matrix that was sent round as a workbook is taken in here. Each changed cell waits until it is accepted or refused; nothing is changed before that.</source>
            <translation>ブックで送付した対応事項管理表をここで取り込みます。変更されたセルは、採否を決めるまで未決として残り、それまで何も変更しません。</translation>
        </message>
        <message>
            <source>No workbook came back yet. Export the follow-up matrix as a workbook first.</source>
            <translation>返送されたブックはまだありません。まず対応事項管理表をブックとして出力してください。</translation>
        </message>
        <message>
            <source>Workbooks that came back</source>
            <translation>返送されたブック</translation>
        </message>
    </context>
    <context>
        <name>ReturnedDetail</name>
        <message>
            <source>Accept</source>
            <translation>採用</translation>
        </message>
        <message>
            <source>Accept as %1</source>
            <translation>「%1」として採用</translation>
        </message>
        <message>
            <source>Choice %1</source>
            <translation>選択肢%1</translation>
        </message>
        <message>
            <source>Key: A</source>
            <translation>キー：A</translation>
        </message>
        <message>
            <source>Key: R</source>
            <translation>キー：R</translation>
        </message>
        <message>
            <source>Refuse</source>
            <translation>不採用</translation>
        </message>
        <message>
            <source>Take up again</source>
            <translation>再検討</translation>
        </message>
        <message>
            <source>When it was sent: %1</source>
            <translation>送付時：%1</translation>
        </message>
    </context>
    <context>
        <name>ReturnedBar</name>
        <message>
            <source>Accept all that is clear</source>
            <translation>明らかなものをすべて採用</translation>
        </message>
        <message>
            <source>All</source>
            <translation>すべて</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>決定済</translation>
        </message>
        <message>
            <source>Keys: Shift+A</source>
            <translation>キー：Shift+A</translation>
        </message>
        <message>
            <source>Keys: Shift+R</source>
            <translation>キー：Shift+R</translation>
        </message>
        <message>
            <source>Of all that is shown</source>
            <translation>表示中のファイルのもの</translation>
        </message>
        <message>
            <source>Of this action</source>
            <translation>この対応事項のもの</translation>
        </message>
        <message>
            <source>Of this column</source>
            <translation>この列のもの</translation>
        </message>
        <message>
            <source>Put the file away</source>
            <translation>ファイルを保管</translation>
        </message>
        <message>
            <source>Refuse all</source>
            <translation>すべて不採用</translation>
        </message>
        <message>
            <source>Sent by</source>
            <translation>送付元</translation>
        </message>
        <message>
            <source>Show: %1</source>
            <translation>表示：%1</translation>
        </message>
        <message>
            <source>Take up again</source>
            <translation>再検討</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>未決</translation>
        </message>
        <message>
            <source>What else it said (%1)</source>
            <translation>その他の記載（%1）</translation>
        </message>
        <message>
            <source>What the file said besides its cells</source>
            <translation>セル以外にファイルにあったもの</translation>
        </message>
        <message>
            <source>Who sent the file</source>
            <translation>ファイルの送付元</translation>
        </message>
        <message>
            <source>a ministry, an office</source>
            <translation>省庁・部署など</translation>
        </message>
    </context>
    <context>
        <name>SoonCard</name>
        <message>
            <source>Due within 7 days</source>
            <translation>7日以内の期限</translation>
        </message>
        <message>
            <source>%1: %2, of which the first are</source>
            <translation>%1：%2件、うち直近のもの</translation>
        </message>
        <message>
            <source>begins</source>
            <translation>開始</translation>
        </message>
        <message>
            <source>action</source>
            <translation>対応事項</translation>
        </message>
        <message>
            <source>brief to hand in</source>
            <translation>対処方針の提出</translation>
        </message>
        <message>
            <source>today</source>
            <translation>今日</translation>
        </message>
        <message>
            <source>tomorrow</source>
            <translation>明日</translation>
        </message>
        <message>
            <source>in %1 days</source>
            <translation>%1日後</translation>
        </message>
        <message>
            <source>%1 briefs to hand in</source>
            <translation>対処方針の提出%1件</translation>
        </message>
        <message>
            <source>Due soon</source>
            <translation>まもなく期限</translation>
        </message>
        <message>
            <source>%1 cells of %2 workbooks that came back</source>
            <translation>返送されたブック%2件のセル%1件</translation>
        </message>
        <message>
            <source>Waiting for a decision</source>
            <translation>採否待ち</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>未決</translation>
        </message>
    </context>
    <context>
        <name>ActionBeside</name>
        <message>
            <source>Keeping the file</source>
            <translation>ファイルを保管しています</translation>
        </message>
        <message>
            <source>Saving a copy</source>
            <translation>写しを保存しています</translation>
        </message>
    </context>
    <context>
        <name>ActionMenu</name>
        <message>
            <source>Change the cell</source>
            <translation>セルを編集</translation>
        </message>
        <message>
            <source>Open beside the list</source>
            <translation>横に開く</translation>
        </message>
        <message>
            <source>Go to the section</source>
            <translation>項へ移動</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>コピー</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>貼り付け</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>削除</translation>
        </message>
    </context>
    <context>
        <name>ActionList</name>
        <message>
            <source>%1 picked</source>
            <translation>%1件を選択中</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>削除</translation>
        </message>
        <message>
            <source>%1 (no room)</source>
            <translation>%1（幅が足りず非表示）</translation>
        </message>
        <message>
            <source>Columns %1/%2</source>
            <translation>列 %1/%2</translation>
        </message>
        <message>
            <source>The window is too narrow for: %1</source>
            <translation>画面の幅が足りず、表示していない列：%1</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>2026-12-11, or before dialogue 12; Enter</source>
            <translation>2026-12-11、又は 第12回対話まで（Enterで確定）</translation>
        </message>
        <message>
            <source>A body or person; Enter</source>
            <translation>機関・人の名称（Enterで確定）</translation>
        </message>
        <message>
            <source>All actions</source>
            <translation>すべて</translation>
        </message>
        <message>
            <source>Open ones</source>
            <translation>未了のみ</translation>
        </message>
        <message>
            <source>Late ones</source>
            <translation>期限超過のみ</translation>
        </message>
        <message>
            <source>No lead, date or answer</source>
            <translation>担当・期限・回答なし</translation>
        </message>
        <message>
            <source>Carried over twice or more</source>
            <translation>2回以上の繰越</translation>
        </message>
        <message>
            <source>Carried over, to decide on</source>
            <translation>繰越（要判断）</translation>
        </message>
        <message>
            <source>No groups</source>
            <translation>まとめない</translation>
        </message>
        <message>
            <source>By section</source>
            <translation>項別</translation>
        </message>
        <message>
            <source>By lead</source>
            <translation>主担当別</translation>
        </message>
        <message>
            <source>By status</source>
            <translation>実施状況別</translation>
        </message>
        <message>
            <source>By dialogue</source>
            <translation>対話別</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%2件中%1件</translation>
        </message>
        <message>
            <source>As usual</source>
            <translation>標準</translation>
        </message>
        <message>
            <source>Keep this list as…</source>
            <translation>この表示を保存…</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>表示を削除</translation>
        </message>
        <message>
            <source>Words, names, numbers</source>
            <translation>語句・名称・番号</translation>
        </message>
        <message>
            <source>Show actions with these words</source>
            <translation>この語句を含む対応事項を表示</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Views</source>
            <translation>表示</translation>
        </message>
        <message>
            <source>Name of the view, then Enter</source>
            <translation>表示の名称（Enterで確定）</translation>
        </message>
        <message>
            <source>Name of the view</source>
            <translation>表示の名称</translation>
        </message>
        <message>
            <source>Which actions</source>
            <translation>対象</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>まとめ方</translation>
        </message>
        <message>
            <source>Only these · %1</source>
            <translation>絞り込み · %1</translation>
        </message>
        <message>
            <source>Show all again</source>
            <translation>絞り込みを解除</translation>
        </message>
    </context>
    <context>
        <name>ActionPanel</name>
        <message>
            <source>%1 days since the dialogue</source>
            <translation>対話から%1日</translation>
        </message>
        <message>
            <source>Carried over once</source>
            <translation>繰越1回</translation>
        </message>
        <message>
            <source>Carried over %1 times: what becomes of it?</source>
            <translation>繰越%1回：取扱いの判断が必要</translation>
        </message>
        <message>
            <source>By status and date</source>
            <translation>状況と期限による</translation>
        </message>
        <message>
            <source>Not said</source>
            <translation>記載なし</translation>
        </message>
        <message>
            <source>2026-12-11, or before dialogue 12</source>
            <translation>2026-12-11、又は 第12回対話まで</translation>
        </message>
        <message>
            <source>Why this colour</source>
            <translation>この色とする理由</translation>
        </message>
        <message>
            <source>by us</source>
            <translation>当方</translation>
        </message>
        <message>
            <source>by the other side</source>
            <translation>先方</translation>
        </message>
        <message>
            <source>What is to be done</source>
            <translation>対応の内容</translation>
        </message>
        <message>
            <source>In the second language</source>
            <translation>第二言語</translation>
        </message>
        <message>
            <source>Our view (stays here)</source>
            <translation>当方の見解（先方には示さない）</translation>
        </message>
        <message>
            <source>Status as the other side sees it</source>
            <translation>先方から見た実施状況</translation>
        </message>
        <message>
            <source>View of the other side</source>
            <translation>先方の見解</translation>
        </message>
        <message>
            <source>Colour set by hand</source>
            <translation>個別に定める色</translation>
        </message>
        <message>
            <source>Reason for the colour</source>
            <translation>色を定めた理由</translation>
        </message>
        <message>
            <source>%1, in the second language</source>
            <translation>%1（第二言語）</translation>
        </message>
    </context>
    <context>
        <name>CommitmentBox</name>
        <message>
            <source>Commitment</source>
            <translation>約束事項</translation>
        </message>
        <message>
            <source>None is named</source>
            <translation>指定なし</translation>
        </message>
        <message>
            <source>Undertaken by %1</source>
            <translation>約束した側：%1</translation>
        </message>
    </context>
    <context>
        <name>EvidenceBox</name>
        <message>
            <source>Progress</source>
            <translation>進捗</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>根拠資料</translation>
        </message>
        <message>
            <source>What was done, then Enter</source>
            <translation>実施した内容（Enterで追加）</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>実施した内容</translation>
        </message>
        <message>
            <source>On: today, or 2026-12-11</source>
            <translation>実施日：本日（または 2026-12-11）</translation>
        </message>
        <message>
            <source>Day on which it was done</source>
            <translation>実施日</translation>
        </message>
        <message>
            <source>Who says so</source>
            <translation>記入者</translation>
        </message>
        <message>
            <source>What shows it</source>
            <translation>裏付け</translation>
        </message>
        <message>
            <source>What shows it: number, address</source>
            <translation>裏付け：番号・アドレス</translation>
        </message>
        <message>
            <source>Attach a file…</source>
            <translation>ファイルを添付…</translation>
        </message>
        <message>
            <source>File that shows it: %1</source>
            <translation>裏付けのファイル：%1</translation>
        </message>
        <message>
            <source>Shown by</source>
            <translation>裏付け</translation>
        </message>
        <message>
            <source>Number or address of a document, then Enter</source>
            <translation>文書番号・所在（Enterで追加）</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>参照先</translation>
        </message>
        <message>
            <source>Add a file…</source>
            <translation>ファイルを追加…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>除く</translation>
        </message>
        <message>
            <source>Save a copy…</source>
            <translation>写しを保存…</translation>
        </message>
        <message>
            <source>Add a file</source>
            <translation>ファイルを追加</translation>
        </message>
        <message>
            <source>Save a copy</source>
            <translation>写しを保存</translation>
        </message>
    </context>
    <context>
        <name>ActionListPart</name>
        <message>
            <source>%1 late, %2 open, %3 in all</source>
            <translation>期限超過%1件・未了%2件・全%3件</translation>
        </message>
        <message>
            <source>New action</source>
            <translation>対応事項を追加</translation>
        </message>
        <message>
            <source>Actions</source>
            <translation>対応事項一覧</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>印刷…</translation>
        </message>
    </context>
    <context>
        <name>ClosingPart</name>
        <message>
            <source>From dialogue to dialogue</source>
            <translation>対話から対話へ</translation>
        </message>
        <message>
            <source>Close the dialogue</source>
            <translation>対話を終了</translation>
        </message>
        <message>
            <source>%1 open actions were taken along from earlier dialogues.</source>
            <translation>これまでの対話から、未了の対応事項%1件を引き継いでいます。</translation>
        </message>
        <message>
            <source>%1 times</source>
            <translation>%1回</translation>
        </message>
        <message>
            <source>Taken along twice or more: what becomes of them?</source>
            <translation>2回以上の繰越：取扱いの判断が必要</translation>
        </message>
        <message>
            <source>Without a lead</source>
            <translation>主担当なし</translation>
        </message>
        <message>
            <source>Without a date</source>
            <translation>期限なし</translation>
        </message>
        <message>
            <source>Without an answer</source>
            <translation>回答なし</translation>
        </message>
        <message>
            <source>Every open action has a lead, a date and an answer.</source>
            <translation>未了の対応事項には、全て主担当・期限・回答があります。</translation>
        </message>
        <message>
            <source>and %1 more, in the list</source>
            <translation>ほか%1件は一覧にあります</translation>
        </message>
        <message>
            <source>This dialogue is closed. What is still open goes along to the next one.</source>
            <translation>この対話は終了しました。未了の対応事項は次回の対話に引き継がれます。</translation>
        </message>
    </context>
    <context>
        <name>Commitments</name>
        <message>
            <source>Read it in the plan</source>
            <translation>計画で読む</translation>
        </message>
        <message>
            <source>Open its brief</source>
            <translation>対処方針を開く</translation>
        </message>
        <message>
            <source>Show its action</source>
            <translation>対応事項を表示</translation>
        </message>
        <message>
            <source>New action for it</source>
            <translation>対応事項を追加</translation>
        </message>
        <message>
            <source>Commitments of the plan</source>
            <translation>計画の約束事項</translation>
        </message>
        <message>
            <source>%1 commitments; %2 with neither action nor brief</source>
            <translation>約束事項%1件（対応事項も対処方針もないもの%2件）</translation>
        </message>
        <message>
            <source>The plan has no commitments yet; they are found in its text.</source>
            <translation>計画に約束事項はまだありません。本文を取り込むと抽出されます。</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1～%2</translation>
        </message>
        <message>
            <source>no action</source>
            <translation>対応事項なし</translation>
        </message>
        <message>
            <source>no brief</source>
            <translation>対処方針なし</translation>
        </message>
        <message>
            <source>dialogue %1</source>
            <translation>第%1回対話</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>項</translation>
        </message>
        <message>
            <source>Commitment</source>
            <translation>約束事項</translation>
        </message>
        <message>
            <source>Who undertakes it</source>
            <translation>約束した側</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>初出</translation>
        </message>
        <message>
            <source>Actions</source>
            <translation>対応事項</translation>
        </message>
        <message>
            <source>Brief</source>
            <translation>対処方針</translation>
        </message>
        <message>
            <source>Only with neither</source>
            <translation>いずれもないもののみ</translation>
        </message>
        <message>
            <source>Nothing is done about it, and no brief speaks of it.</source>
            <translation>対応事項がなく、対処方針でも触れられていません。</translation>
        </message>
        <message>
            <source>Undertaken by %1</source>
            <translation>約束した側：%1</translation>
        </message>
        <message>
            <source>since edition %1</source>
            <translation>%1版から</translation>
        </message>
        <message>
            <source>in editions %1 to %2; the newest has it no more</source>
            <translation>%1版から%2版まで（最新版にはなし）</translation>
        </message>
        <message>
            <source>Brief %1, dialogue %2</source>
            <translation>対処方針 %1（第%2回対話）</translation>
        </message>
        <message>
            <source>nothing told yet</source>
            <translation>進捗の記載なし</translation>
        </message>
    </context>
    <context>
        <name>CommitmentsPart</name>
        <message>
            <source>Commitments</source>
            <translation>約束事項</translation>
        </message>
    </context>
    <context>
        <name>ProjectList</name>
        <message>
            <source>Number</source>
            <translation>番号</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>件名</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>項</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>地域</translation>
        </message>
        <message>
            <source>Pledged</source>
            <translation>誓約額</translation>
        </message>
        <message>
            <source>Years</source>
            <translation>期間</translation>
        </message>
        <message>
            <source>Gender</source>
            <translation>ジェンダー</translation>
        </message>
        <message>
            <source>Next report</source>
            <translation>次の報告</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>Late: %1</source>
            <translation>遅延 %1</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>遅延</translation>
        </message>
    </context>
    <context>
        <name>Grid</name>
        <message>
            <source>empty</source>
            <translation>空欄</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>年</translation>
        </message>
        <message>
            <source>Years are</source>
            <translation>年の区分</translation>
        </message>
        <message>
            <source>New year</source>
            <translation>年を追加</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>報告</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Handed in</source>
            <translation>提出日</translation>
        </message>
        <message>
            <source>Remind</source>
            <translation>通知</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>備考</translation>
        </message>
        <message>
            <source>New report</source>
            <translation>報告を追加</translation>
        </message>
        <message>
            <source>%1 d</source>
            <translation>%1日前</translation>
        </message>
        <message>
            <source>Late: %1</source>
            <translation>遅延 %1</translation>
        </message>
    </context>
    <context>
        <name>ProjectColumnPane</name>
        <message>
            <source>All sections</source>
            <translation>全ての項</translation>
        </message>
        <message>
            <source>Find a project</source>
            <translation>案件を検索</translation>
        </message>
        <message>
            <source>Only of a section</source>
            <translation>項で絞り込む</translation>
        </message>
        <message>
            <source>Late reports</source>
            <translation>報告の遅延</translation>
        </message>
        <message>
            <source>No project is so. Escape in the line above shows all.</source>
            <translation>該当する案件はありません。上の欄で Esc を押すと全て表示します。</translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>案件</translation>
        </message>
    </context>
    <context>
        <name>ProjectFields</name>
        <message>
            <source>None</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>second language</source>
            <translation>第二言語</translation>
        </message>
        <message>
            <source>In the second language</source>
            <translation>第二言語</translation>
        </message>
        <message>
            <source>From</source>
            <translation>開始</translation>
        </message>
        <message>
            <source>To</source>
            <translation>終了</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>件名</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>番号</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>項</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>地域</translation>
        </message>
        <message>
            <source>Carried out by</source>
            <translation>実施機関</translation>
        </message>
        <message>
            <source>Donor</source>
            <translation>拠出者</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状況</translation>
        </message>
        <message>
            <source>Gender marker</source>
            <translation>ジェンダー</translation>
        </message>
        <message>
            <source>Earmarking</source>
            <translation>使途指定</translation>
        </message>
        <message>
            <source>From, to</source>
            <translation>期間</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>通貨</translation>
        </message>
    </context>
    <context>
        <name>ProjectSheet</name>
        <message>
            <source>Amounts by year</source>
            <translation>年別の金額</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>報告</translation>
        </message>
        <message>
            <source>What is done so that the donor is seen</source>
            <translation>広報措置</translation>
        </message>
        <message>
            <source>The same in the second language</source>
            <translation>広報措置（第二言語）</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>備考</translation>
        </message>
        <message>
            <source>Note in the second language</source>
            <translation>備考（第二言語）</translation>
        </message>
        <message>
            <source>Type to fill a cell, or paste from Excel. Delete empties, Ctrl+Delete takes a row away.</source>
            <translation>入力するとセルが埋まります。Excel からの貼り付けもできます。Delete で空にし、Ctrl+Delete で行を削除します。</translation>
        </message>
        <message>
            <source>Handed in today</source>
            <translation>本日提出</translation>
        </message>
        <message>
            <source>Section in the plan</source>
            <translation>計画の該当項</translation>
        </message>
        <message>
            <source>Its brief</source>
            <translation>対処方針</translation>
        </message>
        <message>
            <source>Back to the list (Esc)</source>
            <translation>一覧に戻る (Esc)</translation>
        </message>
    </context>
    <context>
        <name>ProjectsPart</name>
        <message>
            <source>%1 projects</source>
            <translation>案件%1件</translation>
        </message>
        <message>
            <source>%1 with a late report</source>
            <translation>報告遅延%1件</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>新しい案件</translation>
        </message>
        <message>
            <source>Delete project</source>
            <translation>案件を削除</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>案件</translation>
        </message>
    </context>
    <context>
        <name>EmptyProjects</name>
        <message>
            <source>What is funded, and what is owed for it</source>
            <translation>拠出している案件と、それに伴う報告</translation>
        </message>
        <message>
            <source>Each project stands under its section with its amounts by year, its gender marker, what is done to be seen, and the reports that are due: Home speaks of them in time.</source>
            <translation>案件ごとに、該当する項、年別の金額、ジェンダー・マーカー、広報措置、報告の期限を記録します。期限が近づくとホームに表示します。</translation>
        </message>
        <message>
            <source>There is no project yet.</source>
            <translation>案件はまだありません。</translation>
        </message>
        <message>
            <source>There is no plan yet to fund.</source>
            <translation>計画がまだありません。</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>新しい案件</translation>
        </message>
        <message>
            <source>Go to the plan</source>
            <translation>計画へ</translation>
        </message>
    </context>
    <context>
        <name>ToldProjects</name>
        <message>
            <source>Projects here</source>
            <translation>この項の案件</translation>
        </message>
        <message>
            <source>None</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>And %1 more</source>
            <translation>ほか%1件</translation>
        </message>
        <message>
            <source>Report late</source>
            <translation>報告遅延</translation>
        </message>
        <message>
            <source>1 project</source>
            <translation>案件1件</translation>
        </message>
        <message>
            <source>%1 projects</source>
            <translation>案件%1件</translation>
        </message>
        <message>
            <source>%1 pledged</source>
            <translation>誓約額 %1</translation>
        </message>
    </context>
    <context>
        <name>TotalCard</name>
        <message>
            <source>Total that must foot</source>
            <translation>内訳と一致すべき合計</translation>
        </message>
        <message>
            <source>If this figure is the sum of others, say of which: the checks add them up.</source>
            <translation>この数値が他の数値の合計である場合は内訳を登録してください。点検で合算して確認します。</translation>
        </message>
        <message>
            <source>Break down…</source>
            <translation>内訳を登録…</translation>
        </message>
        <message>
            <source>Does not foot</source>
            <translation>不一致</translation>
        </message>
        <message>
            <source>Foots</source>
            <translation>一致</translation>
        </message>
        <message>
            <source>Broken down by: level, purpose…</source>
            <translation>内訳の区分：職階、使途など</translation>
        </message>
        <message>
            <source>Broken down by</source>
            <translation>内訳の区分</translation>
        </message>
        <message>
            <source>Not a total</source>
            <translation>内訳を削除</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>外す</translation>
        </message>
        <message>
            <source>Take out: %1</source>
            <translation>外す：%1</translation>
        </message>
        <message>
            <source>Add a figure: a part of its name, then Enter</source>
            <translation>数値を追加：名称の一部を入力して Enter</translation>
        </message>
        <message>
            <source>Add a figure as a part</source>
            <translation>内訳に数値を追加</translation>
        </message>
        <message>
            <source>No projects</source>
            <translation>案件を含めない</translation>
        </message>
        <message>
            <source>Projects: %1</source>
            <translation>案件：%1</translation>
        </message>
        <message>
            <source>of all sections</source>
            <translation>全ての項</translation>
        </message>
        <message>
            <source>Projects among the parts</source>
            <translation>内訳に含む案件</translation>
        </message>
        <message>
            <source>Projects of which section</source>
            <translation>どの項の案件か</translation>
        </message>
        <message>
            <source>How the figure counts</source>
            <translation>計上の単位</translation>
        </message>
        <message>
            <source>Counted in</source>
            <translation>次の合計の内訳</translation>
        </message>
    </context>
</TS>
