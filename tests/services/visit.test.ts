import { expect, test } from 'vitest'
import { expectFailure } from '../support/failures'
import { nobody, plannedVisit, slotAt } from '../support/review'

test('[reviews R5] slots stand by day and time with their own people and criteria; nothing of another review', async () => {
  const { client, reviewId, criteria, wren, dunn, slotId, begin, vasa, read } = await plannedVisit()
  const early = await slotAt(client, reviewId, '08:00', { title: ' Tour ', kind: 'tour' })
  const before = await slotAt(client, reviewId, '10:00', { day: '2016-02-27' })
  const { slots } = await read()
  expect(slots.map(({ id }) => id)).toEqual([before, early, slotId])
  expect(slots[1]).toMatchObject({ title: 'Tour', criteria: [], people: [], isDone: false })
  expect(slots[2]).toMatchObject({ criteria: [criteria[0]!.id], people: [wren, dunn] })
  const both = [criteria[3]!.id, criteria[0]!.id]
  await client.visit.updateSlot({
    id: slotId,
    change: { criteria: both, people: [dunn], isDone: true },
  })
  expect((await read()).slots[2]).toMatchObject({
    criteria: [criteria[0]!.id, criteria[3]!.id],
    people: [dunn],
    isDone: true,
    title: '09:00',
  })
  await expectFailure(slotAt(client, reviewId, '18:00'), 'review/bad-times')
  const late = client.visit.updateSlot({ id: slotId, change: { ends: '08:59' } })
  await expectFailure(late, 'review/bad-times')
  const other = await begin(vasa.id)
  await expectFailure(
    slotAt(client, other, '09:00', { people: [dunn] }),
    'review/not-of-this-review',
  )
  await expectFailure(slotAt(client, nobody, '09:00'), 'record/not-found')
  await expectFailure(slotAt(client, reviewId, '09:00', { title: ' ' }), 'text/empty')
  expect((await client.visit.get({ reviewId: other })).slots).toEqual([])
})

test('[reviews R6] a visit that moves takes its slots along over a leap day and a clock change; notes stay', async () => {
  const { client, reviewId, slotId, read } = await plannedVisit()
  const second = await slotAt(client, reviewId, '10:00', { day: '2016-03-01' })
  await client.visit.addNote({ reviewId, kind: 'seen', text: 'Two doors', slotId })
  const [written] = (await read()).notes
  await client.visit.move({ reviewId, startsOn: '2016-03-26' })
  const moved = await read()
  expect(moved.slots.map(({ id, day, starts }) => [id, day, starts])).toEqual([
    [slotId, '2016-03-26', '09:00'],
    [second, '2016-03-28', '10:00'],
  ])
  expect(moved.notes).toEqual([written])
  await client.history.undo({})
  expect((await read()).slots[0]!.day).toBe('2016-02-28')
  await client.visit.removeSlot({ id: slotId })
  expect((await read()).notes[0]).toMatchObject({ text: 'Two doors', slotId: null })
  await client.history.undo({})
  expect((await read()).notes).toEqual([written])
  await client.visit.removeSlot({ id: slotId })
  await client.visit.removeSlot({ id: second })
  await expectFailure(client.visit.move({ reviewId, startsOn: '2016-03-26' }), 'record/not-found')
})

test('[reviews R8] a note is of one kind, has a number for good, names nobody by itself and knows its writer', async () => {
  const { client, reviewId, criteria, slotId, wren, dunn, begin, vasa, read } = await plannedVisit()
  const place = { slotId, criterionId: criteria[0]!.id, personId: dunn, writerId: wren }
  const said = await client.visit.addNote({
    reviewId,
    kind: 'said',
    text: 'We never see it',
    ...place,
  })
  const thought = await client.visit.addNote({ reviewId, kind: 'thought', text: 'Why not?' })
  expect([said.number, thought.number]).toEqual([1, 2])
  expect((await read()).notes).toMatchObject([
    { kind: 'said', ...place, isAttributable: false, firstText: null },
    { kind: 'thought', slotId: null, personId: null, writerId: null },
  ])
  await client.visit.updateNote({ id: said.id, change: { isAttributable: true } })
  expect((await read()).notes[0]!.isAttributable).toBe(true)
  await client.visit.removeNote({ id: thought.id })
  await expectFailure(client.visit.removeNote({ id: thought.id }), 'record/not-found')
  const third = await client.visit.addNote({ reviewId, kind: 'seen', text: 'A sign' })
  expect(third.number).toBe(3)
  expect((await read()).notes.map(({ number }) => number)).toEqual([1, 3])
  const other = await begin(vasa.id)
  const stray = { reviewId: other, kind: 'seen', text: 'x' } as const
  await expectFailure(
    client.visit.addNote({ ...stray, writerId: wren }),
    'review/not-of-this-review',
  )
  await expectFailure(client.visit.addNote({ ...stray, slotId }), 'review/not-of-this-review')
  await expectFailure(client.visit.addNote({ ...stray, reviewId: nobody }), 'record/not-found')
  await expectFailure(client.visit.addNote({ ...stray, text: ' \n' }), 'text/empty')
})

test('[reviews R9] the first wording stays, and two windows do not overwrite each other', async () => {
  const { client, window, reviewId, read } = await plannedVisit()
  const { id } = await client.visit.addNote({ reviewId, kind: 'seen', text: 'Two doors' })
  await client.visit.updateNote({ id, change: { text: 'Three doors' }, was: 'Two doors' })
  await client.visit.updateNote({ id, change: { kind: 'said' } })
  await client.visit.updateNote({ id, change: { text: 'Four doors' }, was: 'Three doors' })
  expect((await read()).notes[0]).toMatchObject({
    text: 'Four doors',
    firstText: 'Two doors',
    kind: 'said',
  })
  const other = window('b').visit.updateNote({ id, change: { text: 'Five' }, was: 'Two doors' })
  await expectFailure(other, 'record/changed-since')
  expect((await read()).notes[0]!.text).toBe('Four doors')
})

test('[reviews R10] somebody who said or wrote a note stays; anybody else leaves the plan whole', async () => {
  const { client, reviewId, wren, dunn, slotId, read } = await plannedVisit()
  await client.visit.updatePerson({
    id: dunn,
    change: { name: ' Dunn and five ', voice: 'volunteers', people: 6, about: 'Shop' },
  })
  expect((await read()).people[1]).toMatchObject({ name: 'Dunn and five', people: 6, ties: null })
  const note = { reviewId, kind: 'said', text: 'x', personId: dunn, writerId: wren } as const
  const { id } = await client.visit.addNote(note)
  await expectFailure(client.visit.removePerson({ id: dunn }), 'review/has-notes')
  await expectFailure(client.visit.removePerson({ id: wren }), 'review/has-notes')
  await client.visit.updateNote({ id, change: { personId: null } })
  await client.visit.removePerson({ id: dunn })
  const { slots, people, notes } = await read()
  expect([slots[0]!.id, slots[0]!.people, people.length, notes.length]).toEqual([
    slotId,
    [wren],
    1,
    1,
  ])
  await client.history.undo({})
  expect((await read()).slots[0]!.people).toEqual([wren, dunn])
  await expectFailure(client.visit.updatePerson({ id: nobody, change: {} }), 'record/not-found')
})
