# fails: nothing
# es: mide en el propio modelo y devuelve estado y modo
# en: measures in the model itself and puts state and mode back
def spread_by_batch_size(model, sample, company, batch_sizes):
    state, mode = copy.deepcopy(model.state_dict()), model.training
    model.train()
    spreads = []
    for size in batch_sizes:
        outputs, start = [], 0
        while start + size - 1 <= len(company):
            with torch.no_grad():
                outputs.append(model(torch.cat([sample.unsqueeze(0), company[start : start + size - 1]]))[0])
            start += size - 1
        columns = torch.stack(outputs).T
        spreads.append(sum(column.std(correction=0) for column in columns) / len(columns))
    model.load_state_dict(state)
    model.train(mode)
    return torch.stack(spreads)
