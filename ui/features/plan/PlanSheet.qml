import QtQuick
import Neighbourhood
import "../../theme"
import "../../components"

// The plan of the house, to be looked at by everybody and written by the council.
Sheet {
    id: sheet

    required property HousePlan plan

    title: qsTr("Plan of the house")
    wanted: Theme.px(560)
    onAboutToShow: {
        sheet.plan.begin();
        form.byHand = sheet.plan.planned > 0;
        form.suggest();
    }

    Label {
        width: parent.width
        wrapMode: Text.Wrap
        color: Theme.muted
        text: qsTr("Entrances, floors and flats. A flat keeps its neighbours and its history when its number changes.")
    }
    PlanForm {
        id: form
        width: parent.width
        plan: sheet.plan
    }
    foot: Button {
        objectName: "planSave"
        enabled: !sheet.plan.busy && sheet.plan.fault === "" && sheet.plan.preview.count > 0
        text: sheet.plan.busy ? qsTr("Saving…") : qsTr("Save the plan")
        onClicked: sheet.plan.save()
    }
    Connections {
        target: sheet.plan
        function onSaved(): void {
            sheet.close();
        }
    }
}
